from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .penentu import Penentu


class AlurMixin(models.AbstractModel):
    """Sending a request: what the regulation asks for, and the whole route at once."""

    _inherit = "sistem.kerja.alur.mixin"

    def action_ajukan(self):
        """Send the requests: every step of the route appears, the first becomes active.

        Where the sender is the official whose step it is to ask, his step is done with it.

        :returns: True
        :raises UserError: where mandatory contents are missing (M Ps.20(3), P L.B.a), the
            regulation offers no route, or nobody holds a role of the route
        :raises AccessError: for anybody but the requester and the officers of his unit
        """
        for dokumen in self:
            dokumen._ajukan()
        return True

    def _ajukan(self):
        self.ensure_one()
        self._pastikan_boleh_mengelola()
        # sudo: the requester was checked; the route reaches people whom he cannot read
        dokumen = self.sudo()
        dokumen._kunci_baris()
        dokumen._pastikan_boleh("diajukan")
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(dokumen.company_id)
        penentu = Penentu(dokumen, dokumen._hari_ini())
        alur = dokumen._alur_atau_tolak(peraturan, penentu.pohon)
        dokumen._pastikan_isi(alur)
        dokumen._pastikan_orang(peraturan)
        dokumen._pindah(
            "diajukan",
            peraturan_id=peraturan.id,
            alur_id=alur.id,
            ronde=dokumen.ronde + 1,
            alasan_penolakan=False,
            pemohon_id=dokumen._pemohon(alur, penentu).id,
            diajukan_oleh_id=self.env.uid,
            diajukan_pada=fields.Datetime.now(),
        )
        # Whoever sends the same wish at this moment is refused here, before anybody is told of it
        dokumen.flush_recordset()
        dokumen._susun_langkah(alur, penentu)
        dokumen._tambah_pihak(dokumen.pemohon_id)
        self.env["sistem.kerja.keputusan"]._catat(
            dokumen, "ajukan", isi_permohonan=dokumen._isi_riwayat()
        )
        dokumen._mulai()

    def _pastikan_boleh_mengelola(self):
        """Refuse who is neither the requester nor an officer of the unit that asks."""
        self.check_access("read")
        user = self.env.user
        # sudo: compared with the person of the user only
        dokumen = self.sudo()
        if user._sistem_kerja_pegawai() & dokumen._pengelola_sendiri():
            return
        unit, instansi = dokumen._unit_asal_usul(), dokumen.company_id
        if instansi in user.company_ids:
            if user.has_group("hr_sistem_kerja.group_pengelola"):
                return
            if (
                user.has_group("hr_sistem_kerja.group_operator_pd")
                and unit.perangkat_daerah_id in user.perangkat_daerah_ids
            ):
                return
        raise AccessError(
            ke_pengguna(self.env)._(
                "%(nama)s: only who asks, and the officers of his Perangkat Daerah, send or cancel "
                "this request.",
                nama=dokumen.display_name,
            )
        )

    def _pengelola_sendiri(self):
        """Return the employees who may send and cancel: the requester."""
        return self.pemohon_id

    def _unit_asal_usul(self):
        """Return the unit on whose behalf the request is made."""
        return self._unit_pemilik()

    # ------------------------------------------------------------------ what must be right

    def _alur_atau_tolak(self, peraturan, pohon=None):
        """Return the route, or refuse where the regulation forbids or offers none."""
        self.ensure_one()
        unit = self._unit_pemilik()
        alur = peraturan._alur(self._cara(), self.lingkup, unit, self._bentuk(), pohon)
        if not alur or alur.dilarang:
            self._tolak_alur(peraturan, alur)
        if alur.tanpa_langkah:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Unit Addressed: inside one Unit Organisasi no request is needed. Make the "
                    "assignment directly under Assignments, or add the person to the team "
                    "(%(pasal)s).",
                    pasal=alur.pasal,
                )
            )
        return alur

    def _tolak_alur(self, peraturan, alur):
        env = ke_pengguna(self.env)
        lingkup = dict(self.with_env(env)._fields["lingkup"]._description_selection(env))
        nilai = {
            "lingkup": lingkup.get(self.lingkup, "-"),
            "peraturan": peraturan.display_name,
            "catatan": alur.catatan or "",
            "pasal": alur.pasal or "",
        }
        if alur:
            raise UserError(
                env._(
                    "Lingkup (%(lingkup)s): %(peraturan)s does not allow this request. %(catatan)s "
                    "(%(pasal)s)",
                    **nilai,
                )
            )
        raise UserError(
            env._(
                "Lingkup (%(lingkup)s): %(peraturan)s offers no route for this request. Choose "
                "another unit, or add a route to the regulation.",
                **nilai,
            )
        )

    def _pastikan_isi(self, alur):
        """Refuse a request that lacks a mandatory content (C-R a-d, R-093)."""
        kosong = self._isi_wajib_kosong(alur)
        if kosong:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(isi)s: fill it in before you send the request; the regulation demands it "
                    "(%(pasal)s).",
                    isi="; ".join(kosong),
                    pasal=alur.pasal,
                )
            )

    def _isi_wajib_kosong(self, alur):
        """Return the names of the mandatory contents that are empty."""
        terisi = self._isi_terisi()
        wajib = alur.isi_wajib_ids.filtered(lambda isi: not terisi.get(isi.code, True))
        # Whatever the route demands: every assignment has a purpose, a start and an end
        for code in ("maksud", "durasi"):
            if not terisi[code]:
                wajib |= self.env.ref(f"hr_sistem_kerja.isi_wajib_{code}")
        return wajib.sorted("urutan").mapped("name")

    def _isi_terisi(self):
        """Return code of each content -> whether it is filled in."""
        return {
            "maksud": bool((self.maksud or "").strip()),
            "durasi": bool(self.tanggal_mulai and self.tanggal_selesai),
        }

    def _pastikan_orang(self, peraturan):
        """R-056, R-062: only PF and PLK are assigned, and where demanded only with a PPK."""
        env = ke_pengguna(self.env)
        wajib_ppk = peraturan._ketentuan("wajib_ppk")[:1]
        for pegawai in self._subjek():
            if not pegawai._dapat_ditugaskan():
                raise UserError(
                    env._(
                        "Pegawai %(nama)s: only a Pejabat Fungsional or Pelaksana can be assigned, "
                        "but the post is %(jenjang)s (%(pasal)s).",
                        nama=pegawai.name,
                        jenjang=pegawai.jenjang_id.name or env._("without jenjang"),
                        pasal=peraturan._ketentuan("pf_plk")[:1].pasal or peraturan.display_name,
                    )
                )
            if wajib_ppk and not pegawai.ppk_id:
                raise UserError(
                    env._(
                        "Pegawai %(nama)s: has no Pejabat Penilai Kinerja; determine the kedudukan "
                        "first (%(pasal)s).",
                        nama=pegawai.name,
                        pasal=wajib_ppk.pasal,
                    )
                )

    # ------------------------------------------------------------------ the route

    def _pemohon(self, alur, penentu):
        """Return who asks: the official of the first step, or who he is acted for by."""
        langkah = alur.langkah_ids.sorted("urutan")[:1]
        pelaku = penentu.tentukan(langkah.peran_id, langkah.aksi, [self._konteks()[0][1]])[0]
        return pelaku.pejabat or pelaku.orang

    def _susun_langkah(self, alur, penentu):
        """Create every step of the route, so that all of it is visible from the first minute."""
        vals_list = []
        for aturan in alur.langkah_ids.sorted("urutan"):
            for pelaku, lines, tembusan in self._kelompok_pelaku(aturan, None, penentu):
                if pelaku.alasan and not aturan.wajib:
                    continue
                if pelaku.alasan:
                    self._tolak_tanpa_pejabat(aturan, pelaku)
                if not pelaku.orang and not aturan.wajib and not self._di_luar():
                    continue
                vals_list.append(self._vals_langkah(aturan, pelaku, lines, tembusan))
        self.env["sistem.kerja.langkah"]._buka().create(vals_list)
        self.invalidate_recordset(["langkah_ids"])

    def _tolak_tanpa_pejabat(self, aturan, pelaku):
        raise UserError(
            ke_pengguna(self.env)._(
                "Route of %(nama)s, step %(peran)s: %(alasan)s (%(pasal)s).",
                nama=self.display_name,
                peran=aturan.peran_id.name,
                alasan=pelaku.alasan,
                pasal=aturan.pasal,
            )
        )

    def _vals_langkah(self, aturan, pelaku, lines, tembusan):
        langkah = self.env["sistem.kerja.langkah"]
        return {
            langkah._nama_induk(self): self.id,
            "ronde": self.ronde,
            "urutan": aturan.urutan,
            "aturan_id": aturan.id,
            "peran_id": aturan.peran_id.id,
            "aksi": aturan.aksi,
            "surat": aturan.surat,
            "pasal": aturan.pasal,
            "batas_hari": aturan.batas_hari,
            "company_id": self.company_id.id,
            "company_tujuan_id": self.company_tujuan_id.id,
            **langkah._vals_pelaku(pelaku, lines, tembusan),
        }

    def _kelompok_pelaku(self, aturan, langkah, penentu):
        """Return who acts in a step for whom, as list of (:class:`Pelaku`, lines, tembusan).

        :param langkah: the step that is found anew; None where the route is made
        """
        konteks = self._konteks(langkah)
        pelaku = penentu.tentukan(aturan.peran_id, aturan.aksi, [satu for _line, satu in konteks])
        kelompok = {}
        for (line, satu), orang in zip(konteks, pelaku, strict=True):
            kunci = (orang.pejabat.id, orang.orang.id)
            if kunci not in kelompok:
                # sudo: an empty set, to which officials of public posts are added
                kelompok[kunci] = [orang, line.browse(), self.env["hr.employee"].sudo()]
            kelompok[kunci][1] |= line
            for peran in aturan.tembusan_ids:
                temuan = penentu.tentukan(peran, "terima", [satu])[0]
                kelompok[kunci][2] |= temuan.orang
        return [tuple(satu) for satu in kelompok.values()]
