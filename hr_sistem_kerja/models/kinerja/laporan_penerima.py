from collections import defaultdict

from odoo import fields, models

from .kerja import PenentuKerja


class Laporan(models.Model):
    """To whom reports go: found by the regulation, for the officials of today."""

    _inherit = "sistem.kerja.laporan"

    def _pasal_laporan(self, jenis):
        peraturan = self._kerja()._peraturan_kerja()
        return peraturan._ketentuan(jenis)[:1].pasal or peraturan.display_name

    def _para_penerima(self):
        """Return to whom each report goes today, found in one go.

        :returns: dict of report and list of (line of the regulation,
            :class:`~..alur.penentu.Pelaku`); the first decides
        """
        hasil = {}
        for _instansi, kelompok in self.grouped("company_id").items():
            penentu = PenentuKerja(kelompok)
            for laporan in kelompok:
                hasil[laporan] = laporan._penerima_menurut(penentu)
        return hasil

    def _penerima_menurut(self, penentu):
        kerja, pelapor = self._kerja(), self.pelapor_id
        jenis = f"laporan_{self.jenis}"
        pelaku = penentu.ketentuan(kerja, jenis, pelapor)
        if not pelaku and self.jenis == "anggota":
            # Without a ketua everybody in the team reports as one would
            pelaku = penentu.ketentuan(kerja, "laporan_ketua", pelapor)
        return pelaku

    def _tentukan_penerima(self):
        """Write to whom these reports go, at once for all with the same recipients."""
        tujuan = defaultdict(self.browse)
        for laporan, pelaku in self._para_penerima().items():
            orang = [satu.orang for _baris, satu in pelaku if satu.orang]
            utama = orang[0] if orang else self.env["hr.employee"]
            lain = self.env["hr.employee"].union(*orang[1:]) - utama - laporan.pelapor_id
            pasal = ", ".join(dict.fromkeys(baris.pasal for baris, _satu in pelaku))
            tujuan[utama, lain, pasal] |= laporan
        for (utama, lain, pasal), kelompok in tujuan.items():
            kelompok._buka().write(
                {
                    "penerima_id": utama.id,
                    "tembusan_ids": [fields.Command.set(lain.ids)],
                    "pasal": pasal,
                }
            )
