from odoo import models


class Permohonan(models.Model):
    """What the steps of a permohonan bring about: answers per person, assignments, refusals."""

    _inherit = "sistem.kerja.permohonan"

    def _mulai(self):
        # A new round asks for everybody again
        self.line_ids.filtered(lambda line: line.state in ("ditolak", "disetujui"))._buka().write(
            {"state": "menunggu", "alasan_penolakan": False}
        )
        return super()._mulai()

    def _semua_ditolak(self, langkah):
        masih = self.line_ids.filtered(lambda line: line.state not in ("ditolak", "dinamai"))
        return not masih

    def _gugur(self, langkah):
        masih = langkah.line_ids.filtered(lambda line: line.state not in ("ditolak", "dinamai"))
        return bool(langkah.line_ids) and not masih

    def _alasan_gabungan(self):
        ditolak = self.line_ids.filtered("alasan_penolakan")
        if len(set(ditolak.mapped("alasan_penolakan"))) == 1:
            return ditolak[0].alasan_penolakan
        return "\n".join(f"{line.display_name}: {line.alasan_penolakan}" for line in ditolak)

    def _line_disetujui(self):
        return self.line_ids.filtered(lambda line: line.state == "menunggu")

    def _selesaikan(self):
        hasil = super()._selesaikan()
        if self.state == "disetujui":
            self._line_disetujui()._buka().write({"state": "disetujui"})
        return hasil

    def _tetapkan(self, lines, langkah):
        """Establish the assignments of the people whom a step has released.

        Who comes from outside this database has no record of an assignment; the team lists him.
        """
        lines = lines.filtered(lambda line: line.state not in ("ditolak", "dinamai"))
        pegawai = lines.filtered("employee_id")
        vals_list = [
            self._siapkan_penugasan(
                line.employee_id,
                langkah,
                permohonan_id=self.id,
                permohonan_line_id=line.id,
                peran_tim=line.peran_tim,
                target=self.target,
            )
            for line in pegawai
        ]
        self.env["sistem.kerja.penugasan"]._buat_ditetapkan(vals_list)
        lines._masukkan_tim()
        self._tambah_pihak(pegawai.employee_id)
        self.env["sistem.kerja.keputusan"]._catat(
            self, "tetapkan", langkah, orang=lines.mapped("display_name")
        )
