from odoo import api, fields, models

from ..models.inti.bahasa_pengguna import ke_pengguna


class BarisPutusan(models.TransientModel):
    """One step of the dialog, and what came of it."""

    _name = "sistem.kerja.putusan.baris"
    _description = "Step to be Decided"

    putusan_id = fields.Many2one("sistem.kerja.putusan", required=True, ondelete="cascade")
    langkah_id = fields.Many2one("sistem.kerja.langkah", "Step", required=True, ondelete="cascade")
    hasil = fields.Selection([("beres", "Done"), ("gagal", "Not Done")], "Result", readonly=True)
    # Text and not Char: lists wrap it
    pesan = fields.Text("Why", readonly=True)

    @api.constrains("langkah_id")
    def _check_langkah(self):
        """A name is not learned by pointing at the step of others."""
        # Odoo checks constraints as superuser; what counts is what the user may read
        self.langkah_id.sudo(False).check_access("read")

    def _isi(self):
        """Return what the dialog prints of these steps, read with the rights of the user."""
        aksi = dict(self.langkah_id._fields["aksi"]._description_selection(ke_pengguna(self.env)))
        return [
            {
                "perihal": langkah.perihal,
                "orang": langkah.orang,
                "dari": langkah.dari,
                "aksi": aksi.get(langkah.aksi, ""),
                "pelaku": langkah.pelaku,
                "pasal": langkah.pasal,
                "batas": langkah._kalimat_batas(),
                "terlambat": langkah.terlambat,
                "hasil": baris.hasil,
                "pesan": baris.pesan,
            }
            for baris in self
            for langkah in baris.langkah_id
        ]

    def _laksanakan(self):
        """Carry out the decision of the dialog on this step."""
        for baris in self:
            getattr(baris, f"_laksanakan_{baris.putusan_id.mode}")()

    def _laksanakan_setujui(self):
        self.langkah_id.action_setujui(self.putusan_id.catatan)

    def _laksanakan_tolak(self):
        putusan = self.putusan_id
        baku = putusan.alasan_baku_id
        # The number only where the words are still those of the form
        nomor = baku.nomor if (putusan.alasan or "").strip() in ("", baku.name) else 0
        self.langkah_id.action_tolak(putusan.alasan or baku.name, nomor)

    def _laksanakan_jawab(self):
        self.langkah_id.action_jawab(
            [
                {"line_id": orang.line_id.id, "setuju": orang.setuju, "alasan": orang.alasan}
                for orang in self._orang()
            ]
        )

    def _laksanakan_catat(self):
        putusan = self.putusan_id
        self.langkah_id.action_catat(putusan.keputusan, putusan._isi_dasar())

    def _laksanakan_namai(self):
        """Name the people row by row; seats that stay empty are left for later."""
        for line, baris_orang in self._orang().grouped("line_id").items():
            nama = [satu._nama() for satu in baris_orang]
            if any(nama):
                self.langkah_id.action_namai(line.id, [satu for satu in nama if satu])

    def _orang(self):
        return self.putusan_id.orang_ids.filtered(lambda satu: satu.langkah_id == self.langkah_id)


class OrangPutusan(models.TransientModel):
    """One person of the dialog: what is answered about him, or who takes a seat."""

    _name = "sistem.kerja.putusan.orang"
    _description = "Person to be Decided about"

    putusan_id = fields.Many2one("sistem.kerja.putusan", required=True, ondelete="cascade")
    langkah_id = fields.Many2one(
        "sistem.kerja.langkah", "Step", required=True, readonly=True, ondelete="cascade"
    )
    line_id = fields.Many2one(
        "sistem.kerja.permohonan.line", "Person", required=True, readonly=True, ondelete="cascade"
    )
    sebutan = fields.Char("Person or Seat", readonly=True)
    jenjang_id = fields.Many2one(related="line_id.jenjang_id", related_sudo=False)
    unit_tujuan_id = fields.Many2one(
        related="line_id.permohonan_id.unit_tujuan_id", related_sudo=False
    )
    setuju = fields.Boolean("Agree", default=True)
    alasan = fields.Text("Reason", help="Needed where you do not agree.")
    employee_id = fields.Many2one("hr.employee", "Pegawai", ondelete="cascade")
    nama_luar = fields.Char("Name")
    jabatan_luar = fields.Char("Jabatan")

    @api.constrains("langkah_id", "line_id")
    def _check_langkah(self):
        # As above
        self.langkah_id.sudo(False).check_access("read")
        self.line_id.sudo(False).check_access("read")

    def _nama(self):
        """Return whom this row names, as ``action_namai`` wants it; nothing where it is empty."""
        if self.employee_id:
            return self.employee_id.id
        nama = (self.nama_luar or "").strip()
        return nama and {"nama": nama, "jabatan": (self.jabatan_luar or "").strip()}


class AlasanPutusan(models.TransientModel):
    """A fixed reason of the form, to choose from (P F3)."""

    _name = "sistem.kerja.putusan.alasan"
    _description = "Fixed Reason"
    _order = "nomor"

    putusan_id = fields.Many2one("sistem.kerja.putusan", required=True, ondelete="cascade")
    nomor = fields.Integer(required=True)
    name = fields.Text(required=True)
