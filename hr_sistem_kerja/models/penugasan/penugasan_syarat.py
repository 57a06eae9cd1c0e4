from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Konteks

# Mandatory contents of a letter (C-P) and the field of the assignment that holds each
ISI = {
    "maksud": ("maksud",),
    "target": ("target",),
    "durasi": ("tanggal_mulai", "tanggal_selesai"),
    "pengaturan_lain": ("pengaturan_lain",),
}


class Penugasan(models.Model):
    """What must be right before an assignment is established, directly or from a request.

    The checks judge a dict of values, so that they hold for a draft (:meth:`_vals_draf`) as for
    an assignment that is about to be created.
    """

    _inherit = "sistem.kerja.penugasan"

    def _vals_draf(self):
        """Return the values of a draft as :meth:`_vals_ditetapkan` wants them."""
        isi = [nama for bidang in ISI.values() for nama in bidang]
        return self._nilai(
            "employee_id", "unit_pemilik_id", "tim_id", "bentuk", "cara", "bukti_lain", *isi
        )

    def _nilai(self, *bidang):
        """Return these fields as values for ``create``."""
        self.ensure_one()
        return {nama: self[nama].id if nama.endswith("_id") else self[nama] for nama in bidang}

    @api.model
    def _vals_ditetapkan(self, vals, peraturan, lingkup, langkah=None, **pilihan):
        """Complete the values of an assignment by what the regulation says of it.

        :param vals: values with ``employee_id``, ``unit_pemilik_id``, ``bentuk``, ``cara``, the
            contents, and what it comes from (``permohonan_id``, ``pengajuan_id``)
        :param peraturan: regulation under which the request was sent
        :param lingkup: of the request
        :param langkah: the step that establishes it
        :param pilihan: ``pohon``, where the caller has it already; ``periksa_isi`` False where
            the contents were judged before
        :raises UserError: where a condition of the regulation is not fulfilled, no line of it
            fits, or nobody signs
        """
        unit = self.env["hr.department"].browse(vals["unit_pemilik_id"])
        pegawai = self.env["hr.employee"].browse(vals["employee_id"])
        pohon = pilihan.get("pohon") or self.env["hr.department"]._pohon(
            unit.company_id | pegawai.company_id
        )
        baris = peraturan._penetapan_atau_tolak(
            "penugasan", lingkup, unit, bentuk=vals["bentuk"], cara=vals["cara"], pohon=pohon
        )
        self._pastikan_ppk(pegawai, peraturan)
        # Who volunteers need not know every content of the letter: it is asked for before signing
        if pilihan.get("periksa_isi", not vals.get("pengajuan_id")):
            self._pastikan_isi(vals, baris)
        self._pastikan_rekomendasi(vals, pegawai, baris)
        self._pastikan_bukti_lain(vals, lingkup, peraturan)
        konteks = Konteks(
            pegawai=pegawai,
            unit_asal=pegawai.department_id,
            unit_pemilik=unit,
            instansi=unit.company_id,
        )
        return {
            **vals,
            "penandatangan_id": self._penandatangan(baris, konteks, pohon).id,
            "pengusul_id": self._pengusul(vals, peraturan, konteks, pohon).id,
            "penetapan_id": baris.id,
            "peraturan_id": peraturan.id,
            "pasal": baris.pasal,
            "state": "ditetapkan",
        }

    # ------------------------------------------------------------------ the person

    @api.model
    def _pastikan_pf_atau_plk(self, orang, company):
        """Only Pejabat Fungsional and Pelaksana are assigned (P Ps.8(1), R-056)."""
        env = ke_pengguna(self.env)
        # sudo: the jenjang is named in the refusal only
        for pegawai in orang.sudo():
            if not pegawai._dapat_ditugaskan():
                raise UserError(
                    env._(
                        "Pegawai %(nama)s: only a Pejabat Fungsional or Pelaksana can be assigned, "
                        "but the post is %(jenjang)s (%(pasal)s).",
                        nama=pegawai.name,
                        jenjang=pegawai.jenjang_id.name or env._("without jenjang"),
                        pasal=self.env["sistem.kerja.peraturan"]._pasal(company, "pf_plk"),
                    )
                )

    @api.model
    def _pastikan_bukan_diri(self, orang):
        """Nobody assigns himself, not as an officer and not as a delegate either."""
        diri = self.env.user._sistem_kerja_pegawai() & orang
        if diri:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Pegawai %(nama)s: nobody assigns himself. The Pejabat Penilai Kinerja or "
                    "another officer does it.",
                    nama=diri[0].name,
                )
            )

    @api.model
    def _pastikan_ppk(self, orang, peraturan):
        """R-062: where the regulation says so, nobody is assigned without a PPK (P L.B)."""
        wajib = peraturan._ketentuan("wajib_ppk")[:1]
        # sudo: whether there is a PPK decides; it is not shown
        for pegawai in orang.sudo():
            if wajib and not pegawai.ppk_id:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Pegawai %(nama)s: has no Pejabat Penilai Kinerja; determine the kedudukan "
                        "first (%(pasal)s).",
                        nama=pegawai.name,
                        pasal=wajib.pasal,
                    )
                )

    # ------------------------------------------------------------------ the route

    @api.model
    def _alur_penunjukan(self, vals, peraturan, lingkup, pohon):
        """Return the route that the regulation demands for this case; empty where it has none."""
        unit = self.env["hr.department"].browse(vals["unit_pemilik_id"])
        return peraturan._alur(vals["cara"], lingkup, unit, vals["bentuk"], pohon)

    @api.model
    def _pastikan_langsung(self, vals, peraturan, lingkup, pohon):
        """R-090, R-091: only what needs no request is appointed directly.

        Where the regulation says nothing of the case, nothing forbids it.
        """
        alur = self._alur_penunjukan(vals, peraturan, lingkup, pohon)
        if not alur or (alur.tanpa_langkah and not alur.dilarang):
            return
        env = ke_pengguna(self.env)
        label = dict(self.with_env(env)._fields["lingkup"]._description_selection(env))
        nilai = {
            # sudo: the caller named this person
            "nama": self.env["hr.employee"].sudo().browse(vals["employee_id"]).name,
            "lingkup": label[lingkup],
            "catatan": alur.catatan or "",
            "pasal": alur.pasal,
        }
        if alur.dilarang:
            raise UserError(
                env._(
                    "Lingkup of %(nama)s (%(lingkup)s): the regulation forbids this. %(catatan)s "
                    "(%(pasal)s)",
                    **nilai,
                )
            )
        if vals["cara"] == "sukarela":
            raise UserError(
                env._(
                    "Manner of %(nama)s: who volunteers asks for it himself. Make a Pengajuan "
                    "Sukarela; its approval makes the assignment (%(pasal)s).",
                    **nilai,
                )
            )
        raise UserError(
            env._(
                "Lingkup of %(nama)s (%(lingkup)s): the unit of origin has to agree first. Make a "
                "Permohonan Pelibatan; its approval makes the assignment (%(pasal)s).",
                **nilai,
            )
        )

    # ------------------------------------------------------------------ contents and proof

    @api.model
    def _pastikan_isi(self, vals, baris):
        """R-064, R-065: the letter carries the contents that the regulation names (C-P a-d)."""
        kosong = baris.isi_wajib_ids.filtered(
            lambda isi: not all(str(vals.get(nama) or "").strip() for nama in ISI.get(isi.code, ()))
        )
        if kosong:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(isi)s: fill it in before the assignment is established; the letter has to "
                    "say it (%(pasal)s).",
                    isi="; ".join(kosong.sorted("urutan").mapped("name")),
                    pasal=baris.pasal,
                )
            )

    def _pastikan_isi_lengkap(self):
        """R-064: no letter is signed that lacks a content; see :meth:`_boleh_dilengkapi`."""
        for penugasan in self.filtered("pengajuan_id"):
            bidang = [nama for isi in ISI.values() for nama in isi]
            self._pastikan_isi(penugasan._nilai(*bidang), penugasan.penetapan_id)

    def _boleh_dilengkapi(self, vals):
        """Tell whether ``vals`` only fill in what a volunteer left open, before the letter."""
        self.ensure_one()
        isi = {nama for bidang in ISI.values() for nama in bidang}
        return (
            bool(self.pengajuan_id)
            and self.state == "ditetapkan"
            and self.naskah_id.state in (False, "konsep")
            and all(nama in isi and not self[nama] for nama in vals)
        )

    @api.model
    def _pastikan_rekomendasi(self, vals, pegawai, baris):
        """R-085: the superior of each person has recommended him in the request (B Ps.8)."""
        if not baris.wajib_rekomendasi or self._rekomendasi(vals):
            return
        raise UserError(
            ke_pengguna(self.env)._(
                "Pegawai %(nama)s: the recommendation of his superior is missing, without which "
                "no Keputusan assigns him. Make a Permohonan Pelibatan; the recommendation is one "
                "of its steps (%(pasal)s).",
                nama=pegawai.sudo().name,  # sudo: the caller named this person
                pasal=baris.pasal,
            )
        )

    @api.model
    def _rekomendasi(self, vals):
        """Return the recommendations of a person in the request that he comes from."""
        dokumen = self.env["sistem.kerja.permohonan"].browse(
            vals.get("permohonan_id") or []
        ) or self.env["sistem.kerja.pengajuan"].browse(vals.get("pengajuan_id") or [])
        line = vals.get("permohonan_line_id")
        # sudo: whether the step was decided counts, nothing of it is shown
        return (
            dokumen.sudo()
            .langkah_ids.filtered(
                lambda langkah: (
                    langkah.ronde == dokumen.sudo().ronde
                    and (langkah.aksi, langkah.state) == ("rekomendasi", "disetujui")
                )
            )
            .filtered(lambda langkah: not line or line in langkah.line_ids.ids)
        )

    @api.model
    def _pastikan_bukti_lain(self, vals, lingkup, peraturan):
        """R-066: other proof takes the place of a letter only where the regulation admits it."""
        ketentuan = peraturan._ketentuan("bukti_lain")[:1]
        if not vals.get("bukti_lain") or (
            ketentuan and (lingkup, vals["bentuk"]) == ("dalam_unit", "individu")
        ):
            return
        env = ke_pengguna(self.env)
        if ketentuan:
            raise UserError(
                env._(
                    "Other Proof: it takes the place of a letter only for an individu inside one "
                    "Unit Organisasi (%(pasal)s). Empty the field; a letter is made then.",
                    pasal=ketentuan.pasal,
                )
            )
        raise UserError(
            env._(
                "Other Proof: %(peraturan)s knows no proof but the letter. Empty the field; a "
                "letter is made then.",
                peraturan=peraturan.display_name,
            )
        )

    # ------------------------------------------------------------------ the officials

    @api.model
    def _penandatangan(self, baris, konteks, pohon):
        """Return who signs; nobody signs his own assignment, then the second role does."""
        pejabat = baris._penandatangan_atau_tolak(konteks, pohon)
        if pejabat != konteks.pegawai:
            return pejabat
        kedua = baris.penandatangan_lain_id
        pejabat = kedua and kedua._cari([konteks], pohon)[0].pejabat
        if pejabat and pejabat != konteks.pegawai:
            return pejabat
        raise UserError(
            ke_pengguna(self.env)._(
                "Signatory: %(nama)s would sign his own assignment. Let the unit above own the "
                "work (%(pasal)s).",
                nama=konteks.pegawai.sudo().name,  # sudo: the caller named this person
                pasal=baris.pasal,
            )
        )

    @api.model
    def _pengusul(self, vals, peraturan, konteks, pohon):
        """R-063: return the PUO whose proposal is recorded where the regulation asks for it.

        Of a permohonan it is who asked; else the head of the unit that owns the performance.
        """
        if not peraturan._ketentuan("usul_puo"):
            return self.env["hr.employee"]
        # sudo: who asked is recorded with the assignment
        permohonan = self.env["sistem.kerja.permohonan"].sudo()
        pemohon = permohonan.browse(vals.get("permohonan_id") or []).pemohon_id
        if pemohon:
            return pemohon
        peran = self.env.ref("hr_sistem_kerja.peran_puo_pemilik").sudo()  # sudo: public law
        return peran._cari([konteks], pohon)[0].pejabat


class AlurMixin(models.AbstractModel):
    """What the letter at the end has to say is asked of the unit that asks, at the beginning."""

    _inherit = "sistem.kerja.alur.mixin"

    def _pastikan_isi(self, alur):
        super()._pastikan_isi(alur)
        if self._cara() == "sukarela":
            return
        penetapan = alur.peraturan_id._penetapan(
            "penugasan", self.lingkup, self._unit_pemilik(), self._bentuk(), self._cara()
        )
        bidang = [nama for isi in ISI.values() for nama in isi]
        self.env["sistem.kerja.penugasan"]._pastikan_isi(
            {nama: self[nama] for nama in bidang}, penetapan
        )
