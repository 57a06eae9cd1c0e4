from odoo import models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Konteks


class Tim(models.Model):
    """How teams are set up: one letter for all teams of a unit (P Ps.11(7), PSB-F6)."""

    _inherit = "sistem.kerja.tim"

    def action_tetapkan(self):
        """Set up the teams and assign their people.

        Teams of one unit that need the same instrument and signatory share one letter, in the
        order of their sub kegiatan. The signatory is found from the regulation (P Ps.10, 11(7)).
        People from outside the owner unit are assigned by the request to their unit; the letter
        cannot be signed before.

        :returns: action that opens the letters made (``res_id`` where there is one)
        :raises UserError: where a team is not a draft, is empty, its ketua may not lead, somebody
            may not be assigned, the regulation names no instrument, or nobody holds the role of
            the signatory
        """
        self._pastikan_boleh("perencanaan")
        self._pastikan_lengkap()
        naskah = self.env["sistem.kerja.naskah"]
        pohon = self.env["hr.department"]._pohon(self.company_id)
        for (unit, penetapan, _pejabat), tim in self._per_keputusan(pohon).items():
            tim._pastikan_ketua_boleh(penetapan.peraturan_id, pohon)
            naskah |= tim._buat_naskah(unit, penetapan, pohon)
        self._pindah("perencanaan")
        return naskah._action_buka()

    def _pastikan_lengkap(self):
        for tim in self:
            if not (tim.ketua_id or tim.anggota_ids or tim.kebutuhan_ids):
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Anggota of %(tim)s: the team has neither ketua nor anggota. Add them "
                        "first (P Ps.11(4)).",
                        tim=tim.name,
                    )
                )

    def _per_keputusan(self, pohon):
        """Group the teams by what goes into one letter: the unit and the deciding line."""
        kelompok = {}
        for unit, tim_unit in self.grouped("unit_pemilik_id").items():
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(unit.company_id)
            for kriteria, tim in tim_unit.grouped(lambda t: t._kunci_penetapan()).items():
                lingkup, hukum_lain, pejabat = kriteria
                penetapan = peraturan._penetapan_atau_tolak(
                    "tim", lingkup, unit, bentuk="tim", hukum_lain=hukum_lain, pohon=pohon
                )
                kunci = unit, penetapan, pejabat
                # Different lingkup may be decided alike: they then share the letter
                sama = next((k for k in kelompok if self._satu_keputusan(k, kunci)), kunci)
                kelompok[sama] = kelompok.get(sama, self.browse()) | tim
        return {kunci: tim.sorted() for kunci, tim in kelompok.items()}

    def _satu_keputusan(self, kunci, lain):
        bidang = ("instrumen", "penandatangan_id", "formulir_id")
        return kunci[::2] == lain[::2] and all(kunci[1][nama] == lain[1][nama] for nama in bidang)

    def _pastikan_ketua_boleh(self, peraturan, pohon):
        """Refuse a ketua whose jenjang the regulation does not let lead (P Ps.11(4))."""
        aturan = peraturan._aturan_ketua(self.unit_pemilik_id[:1], pohon)
        boleh = aturan.jenjang_ids
        for tim in self:
            # sudo: the jenjang of the ketua is compared, not shown beyond the refusal
            jenjang = tim.sudo().ketua_id.jenjang_id
            if boleh and jenjang and jenjang not in boleh:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Ketua of %(tim)s: %(nama)s holds %(jenjang)s, which may not lead a tim "
                        "kerja (%(pasal)s). Choose one of: %(boleh)s.",
                        tim=tim.name,
                        nama=tim.ketua_id.name,
                        jenjang=jenjang.name,
                        pasal=", ".join(aturan.mapped("pasal")),
                        boleh=", ".join(boleh.mapped("name")),
                    )
                )

    def _buat_naskah(self, unit, penetapan, pohon):
        """Create the draft letter and the assignments of everybody in these teams."""
        penandatangan = self._penandatangan(unit, penetapan, pohon)
        menunggu = self._menunggu(pohon)
        self._pastikan_tidak_dilarang(menunggu)
        orang = {tim: tim._siapkan_orang(menunggu[tim]) for tim in self}
        penugasan = self.env["sistem.kerja.penugasan"]
        semua = self.env["hr.employee"].union(*(satu for isi in orang.values() for satu, _p in isi))
        penugasan._pastikan_ppk(semua, penetapan.peraturan_id)
        naskah = self.env["sistem.kerja.naskah"]._buat(
            penetapan,
            penandatangan,
            unit,
            perihal=f"Tim Kerja di Lingkungan {unit.nama_lengkap}",
            tim_ids=self.ids,
            **self._siapkan_naskah(penetapan),
        )
        umum = self._siapkan_umum(naskah, penetapan, penandatangan, pohon)
        penugasan._buat_ditetapkan(
            [
                {**umum, **tim._siapkan_penugasan(), "employee_id": pegawai.id, "peran_tim": peran}
                for tim, isi in orang.items()
                for pegawai, peran in isi
            ]
        )
        naskah._simpan_konsep()
        return naskah

    def _penandatangan(self, unit, penetapan, pohon):
        """Return who signs for these teams, found by the role that the line names."""
        konteks = Konteks(unit_pemilik=unit, ketua=self.ketua_id[:1], instansi=unit.company_id)
        return penetapan._penandatangan_atau_tolak(konteks, pohon)

    def _siapkan_naskah(self, penetapan):
        """Return further values of the letter; hook."""
        return {}

    def _siapkan_umum(self, naskah, penetapan, penandatangan, pohon):
        """Return the values that the assignments of one letter share."""
        unit, penugasan = naskah.unit_id, self.env["sistem.kerja.penugasan"]
        konteks = Konteks(unit_pemilik=unit, instansi=unit.company_id)
        pengusul = penugasan._pengusul({}, penetapan.peraturan_id, konteks, pohon)
        return {
            "bentuk": "tim",
            "cara": "penunjukan",
            "unit_pemilik_id": unit.id,
            "penandatangan_id": penandatangan.id,
            "pengusul_id": pengusul.id,
            "penetapan_id": penetapan.id,
            "naskah_id": naskah.id,
            "peraturan_id": naskah.peraturan_id.id,
            "pasal": naskah.pasal,
            "state": "ditetapkan",
        }

    def _siapkan_penugasan(self):
        """Return the values that the assignments of one team share."""
        self.ensure_one()
        return {
            "tim_id": self.id,
            "maksud": self.name,
            "target": "; ".join(self.target_ids.mapped("hasil")),
            "tanggal_mulai": self.tanggal_mulai,
            "tanggal_selesai": self.tanggal_selesai,
        }

    def _siapkan_orang(self, menunggu):
        """Return (pegawai, role) of who is assigned with the team (P Ps.8(1)).

        :param menunggu: those who need an approved request, which assigns them
        """
        self.ensure_one()
        orang = [(self.ketua_id, "Ketua Tim")] if self.ketua_id else []
        orang += [(a.employee_id, a.peran_tim) for a in self.anggota_ids if a.employee_id]
        # Who was released by a request has his assignment already
        lewati = self._sudah_ditugaskan().union(*menunggu)
        # A structural official in a team (Pengarah, Pengawas) is listed, but not assigned
        return [
            (pegawai, peran)
            for pegawai, peran in orang
            if pegawai not in lewati and pegawai._dapat_ditugaskan()
        ]

    def _isi_anggota(self):
        """Return the members as the annex lists them; an open seat prints a dash."""
        self.ensure_one()
        kosong = {"nama": "–", "nip": "", "pangkat": "", "jabatan": ""}
        orang = [
            anggota.employee_id._isi_orang()
            if anggota.employee_id
            else {**kosong, "nama": anggota.nama_luar, "jabatan": anggota.instansi_luar or ""}
            for anggota in self.anggota_ids
        ]
        orang += [kosong] * sum(self.kebutuhan_ids.mapped("jumlah"))
        return [{"no": f"{urutan}.", **isi} for urutan, isi in enumerate(orang, start=1)]

    def _pastikan_naskah_ditandatangani(self):
        for tim in self:
            if "ditandatangani" not in tim.naskah_ids.mapped("state"):
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Letters of %(tim)s: the letter that sets up the team is not signed yet. "
                        "Sign it first (P Ps.10).",
                        tim=tim.name,
                    )
                )

    def _tolak_sudah_ditetapkan(self):
        """Refuse changes of what a letter already says; a replacement is a decision of its own."""
        if self._terbuka():
            return
        tetap = self.filtered(
            lambda tim: tim.state not in ("draft", "dibatalkan") and tim.naskah_ids
        )[:1]
        if tetap:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(tim)s is set up by %(naskah)s; its name, period and members cannot change. "
                    "Cancel that letter, change the team, and set it up again.",
                    tim=tetap.name,
                    naskah=tetap.naskah_ids[-1:].display_name,
                )
            )
