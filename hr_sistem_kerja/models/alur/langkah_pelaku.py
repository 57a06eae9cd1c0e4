from odoo import Command, fields, models

from .penentu import Penentu


class Langkah(models.Model):
    """Who acts in a step: found anew when it becomes active, and whenever somebody acts.

    So a new head, a Plt. or Plh. takes over the steps that still wait, and the principal gets
    them back when the delegation ends, without anybody moving them.
    """

    _inherit = "sistem.kerja.langkah"

    def _segarkan_pelaku(self, penentu=None):
        """Find today's official and actor of steps that are not decided; split where they differ.

        :param penentu: :class:`Penentu` of their document, where the caller has it
        :returns: these steps and those split off
        """
        hasil = self.browse()
        for langkah in self.filtered(lambda satu: satu.state in ("menunggu", "aktif")):
            dokumen = langkah._dokumen()
            penentu_ini = penentu or Penentu(dokumen, dokumen._hari_ini())
            hasil |= langkah._bagi(
                dokumen._kelompok_pelaku(langkah.aturan_id, langkah, penentu_ini)
            )
        return hasil

    def _bagi(self, kelompok):
        """Give this step the first group of actor and people, and make one step for each other.

        :param kelompok: list of (:class:`Pelaku`, lines, tembusan)
        """
        self.ensure_one()
        semua = self
        for urutan, (pelaku, lines, tembusan) in enumerate(kelompok):
            vals = self._vals_pelaku(pelaku, lines, tembusan)
            if urutan == 0:
                self._ganti_pelaku(vals)
            else:
                baru = self._buka().create(self._salin_vals() | vals).with_env(self.env)
                if baru.state == "aktif":
                    baru._dokumen()._tambah_pihak(baru.penindak_id | baru.pejabat_id)
                    baru._beri_tahu_giliran()
                semua |= baru
        return semua

    def _ganti_pelaku(self, vals):
        """Write today's actor; whom the step leaves and whom it reaches is part of the history."""
        beda = {nama: nilai for nama, nilai in vals.items() if self._berbeda(nama, nilai)}
        if not beda:
            return
        sebelum = self.penindak_id
        self._buka().write(beda)
        if "penindak_id" not in beda:
            return
        dokumen = self._dokumen()
        dokumen._tambah_pihak(self.penindak_id | self.pejabat_id)
        if self.state == "aktif":
            self.env["sistem.kerja.keputusan"]._catat(
                dokumen, "alihkan", self, dari=sebelum.name or "", ke=self.penindak_id.name or ""
            )
            self._tarik_pemberitahuan()
            self._beri_tahu_giliran()

    def _berbeda(self, nama, nilai):
        lama = self[nama]
        if self._fields[nama].type == "many2many":
            return set(lama.ids) != set(nilai[0][2])
        lama = lama.id if self._fields[nama].relational else lama
        return (lama or False) != (nilai or False)

    def _vals_pelaku(self, pelaku, lines, tembusan):
        pejabat = pelaku.pejabat or pelaku.orang
        return {
            "pejabat_id": pelaku.pejabat.id,
            "penindak_id": pelaku.orang.id,
            "bertindak": pelaku.bertindak,
            "pendelegasian_id": pelaku.pendelegasian.id if pelaku.pendelegasian else False,
            "dialihkan": pelaku.dialihkan,
            "kendala": pelaku.alasan,
            "perangkat_daerah_id": pejabat.perangkat_daerah_id.id,
            "line_ids": [Command.set(lines.ids)],
            "tembusan_ids": [Command.set(tembusan.ids)],
        }

    def _salin_vals(self):
        """Return the values of another step of the same rule in the same round."""
        nama_bidang = (
            "permohonan_id",
            "pengajuan_id",
            "ronde",
            "urutan",
            "aturan_id",
            "peran_id",
            "aksi",
            "surat",
            "pasal",
            "state",
            "aktif_pada",
            "batas_hari",
            "batas_waktu",
            "company_id",
            "company_tujuan_id",
        )
        return {nama: self._fields[nama].convert_to_write(self[nama], self) for nama in nama_bidang}

    def _aktifkan(self):
        """Make these steps the present ones: find who acts, set the deadline, tell him."""
        for langkah in self._segarkan_pelaku():
            hari_ini = langkah._dokumen()._hari_ini()
            instansi = langkah.penindak_id.company_id or langkah.company_id
            langkah._pindah(
                "aktif",
                aktif_pada=fields.Datetime.now(),
                batas_waktu=langkah.batas_hari
                and instansi._tambah_hari_kerja(hari_ini, langkah.batas_hari),
            )
            langkah._dokumen()._tambah_pihak(langkah.penindak_id | langkah.pejabat_id)
            langkah._beri_tahu_giliran()

    def _atasan_penindak(self):
        """Return who stands above each official, as dict of step id and ``hr.employee``."""
        hari_ini = fields.Date.context_today(self)
        # sudo: who stands above whom in the organisation is public
        semua = self.sudo()
        pohon = self.env["hr.department"]._pohon(semua.company_id | semua.company_tujuan_id)
        # One for all: who stands above whom is read from the tree, not from a document
        penentu = Penentu(semua[:1]._dokumen(), hari_ini, pohon)
        hasil = {}
        for langkah in semua:
            pejabat = langkah.pejabat_id or langkah.penindak_id
            atas = next(penentu.atasan(pejabat), pejabat.browse()) if pejabat else pejabat
            hasil[langkah.id] = atas.with_env(self.env)
        return hasil

    def action_cari_ulang(self):
        """Look again for who must act, e.g. after a vacant post was filled; for officers.

        :raises AccessError: for anybody who may not record decisions here
        """
        for langkah in self._berurutan():
            langkah._pastikan_boleh_mencatat()
            # sudo: the officer was checked; the organisation decides who acts
            langkah.sudo()._dokumen()._kunci_baris()
            langkah.sudo()._segarkan_pelaku()
        return True

    def _cron_segarkan(self, batas=500):
        """Give waiting and active steps to those who hold the posts today (Plt. and Plh. too)."""
        terakhir = 0
        while langkah := self.search(
            [("state", "=", "aktif"), ("id", ">", terakhir)], order="id", limit=batas
        ):
            terakhir = langkah[-1].id
            for dokumen in langkah.permohonan_id, langkah.pengajuan_id:
                for satu in dokumen.try_lock_for_update():
                    satu._langkah_ronde().filtered(lambda s: s.state == "aktif")._segarkan_pelaku()
            if not self.env["ir.cron"]._commit_progress(len(langkah)):
                return
