from odoo import Command, api, fields, models

from .hasil_rantai import RantaiTinjauan


class Tinjauan(models.Model):
    """Who acts in a review: found when results are sent, when his turn comes, and when he acts.

    So a new head, a Plt. or Plh. takes over what still waits, and the principal gets it back when
    the delegation ends, without anybody moving it.
    """

    _inherit = "sistem.kerja.tinjauan"

    @api.model
    def _buat(self, hasil, giliran):
        """Write the rows of a round.

        :param giliran: list of :class:`~.hasil_rantai.Giliran`
        :returns: the rows in order
        """
        tinjauan = self._buka().create(
            [
                {
                    "hasil_id": hasil.id,
                    "ronde": hasil.ronde,
                    "urutan": urutan,
                    "tugas": satu.tugas,
                    "aturan_ids": [Command.set([baris.id for baris in satu.baris])],
                    "peran_id": satu.baris[-1].peran_id.id,
                    "pasal": satu.pasal,
                    **self._vals_pelaku(satu.pelaku),
                }
                for urutan, satu in enumerate(giliran, 1)
            ]
        )
        hasil._buka()._tambah_pihak(tinjauan.pejabat_id | tinjauan.penindak_id)
        return tinjauan.with_env(self.env)

    def _vals_pelaku(self, pelaku):
        return {
            "pejabat_id": pelaku.pejabat.id,
            "penindak_id": pelaku.orang.id,
            "bertindak": pelaku.bertindak,
            "pendelegasian_id": pelaku.pendelegasian.id if pelaku.pendelegasian else False,
            "dialihkan": pelaku.dialihkan,
            "kendala": pelaku.alasan,
        }

    def _aktifkan(self):
        """Make this row the present one: find who acts today, and tell him."""
        self._segarkan_pelaku()
        self._pindah("aktif", aktif_pada=fields.Datetime.now())
        self._beri_tahu_giliran()

    def _beri_tahu_giliran(self):
        self.hasil_id._kabari(
            self.penindak_id,
            lambda hasil: hasil.env._("Your review is asked for: %s", hasil.display_name),
        )

    def _segarkan_pelaku(self):
        """Find who holds the posts today: a new head, a Plt. or Plh. takes over what waits."""
        for tinjauan in self.filtered(lambda satu: satu.state in ("menunggu", "aktif")):
            hasil = tinjauan.hasil_id
            rantai = RantaiTinjauan(hasil._kerja(), hasil.peraturan_id, hasil._sendiri())
            # A line that applies no more (the team lost its Pengendali) leaves its person
            if pelaku := rantai.pelaku(tinjauan.aturan_ids):
                tinjauan._ganti_pelaku(tinjauan._vals_pelaku(pelaku))

    def _ganti_pelaku(self, vals):
        sebelum = self.penindak_id
        beda = {
            nama: nilai
            for nama, nilai in vals.items()
            if (self._fields[nama].convert_to_write(self[nama], self) or False) != (nilai or False)
        }
        if not beda:
            return
        self._buka().write(beda)
        self.hasil_id._buka()._tambah_pihak(self.pejabat_id | self.penindak_id)
        if self.state == "aktif" and self.penindak_id != sebelum:
            self.hasil_id._tarik_kabar()
            self._beri_tahu_giliran()

    def _cron_segarkan(self, batas=200):
        """Give active rows to those who hold the posts today: delegations begin and end."""
        terakhir = 0
        while tinjauan := self.search(
            [("state", "=", "aktif"), ("id", ">", terakhir)], order="id", limit=batas
        ):
            terakhir = tinjauan[-1].id
            dipegang = tinjauan.hasil_id.try_lock_for_update()
            tinjauan.filtered(lambda satu, ada=dipegang: satu.hasil_id in ada)._segarkan_pelaku()
            if not self.env["ir.cron"]._commit_progress(len(tinjauan)):
                return


class Langkah(models.Model):
    _inherit = "sistem.kerja.langkah"

    @api.model
    def _alihkan(self, pejabat, companies):
        """Reviews of results go to the new holders of posts as steps do."""
        hasil = super()._alihkan(pejabat, companies)
        self.env["sistem.kerja.tinjauan"]._alihkan(pejabat, companies)
        return hasil
