from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.penugasan.penugasan_beban import Beban

JENIS = [
    ("perpanjangan", "Extend"),
    ("pengakhiran", "End Early"),
    ("penggantian", "Replace the Person"),
]


class UbahPenugasan(models.TransientModel):
    """Asks for what a change of an assignment needs; the assignment itself decides and checks."""

    _name = "sistem.kerja.ubah.penugasan"
    _description = "Change an Assignment"

    penugasan_id = fields.Many2one(
        "sistem.kerja.penugasan",
        "Assignment",
        required=True,
        readonly=True,
        default=lambda self: self.env.context.get("active_id"),
        ondelete="cascade",
    )
    jenis = fields.Selection(JENIS, "Change", required=True, default="perpanjangan")
    tanggal_mulai = fields.Date(related="penugasan_id.tanggal_mulai")
    tanggal_selesai = fields.Date("Present End", related="penugasan_id.tanggal_selesai")
    tanggal = fields.Date(
        "Day", required=True, help="The new last day; of a replacement his first day."
    )
    employee_id = fields.Many2one("hr.employee", "Taken Over by", ondelete="cascade")
    alasan = fields.Text("Reason", required=True)
    peringatan_tampil = fields.Html(
        "Warnings", compute="_compute_peringatan_tampil", sanitize=False
    )
    perlu_konfirmasi = fields.Boolean(compute="_compute_peringatan_tampil")
    abaikan_peringatan = fields.Boolean("I have checked this and go on")

    @api.depends("penugasan_id", "jenis", "tanggal", "employee_id")
    def _compute_peringatan_tampil(self):
        for wizard in self:
            peringatan, konfirmasi = wizard._peringatan()
            wizard.perlu_konfirmasi = konfirmasi
            wizard.peringatan_tampil = peringatan and self.env["ir.qweb"]._render(
                "hr_sistem_kerja.peringatan", {"peringatan": peringatan}
            )

    def _peringatan(self):
        """Return the warnings of what is filled in so far, and whether they must be confirmed."""
        if not (self.penugasan_id.boleh_diubah and self.tanggal):
            return [], False
        # sudo: who may change the assignment was checked; the person stands in the letter
        penugasan, pegawai = self.penugasan_id.sudo(), self.employee_id.sudo()._origin
        if self.jenis == "perpanjangan":
            pesan = penugasan._peringatan_perpanjangan(self.tanggal)
            return [{"pesan": satu, "pasal": ""} for satu in pesan], False
        if self.jenis != "penggantian" or not pegawai:
            return [], False
        beban = Beban(pegawai, self.tanggal, penugasan.tanggal_selesai)
        serentak = penugasan._peringatan_beban([beban])[0]
        try:
            ketua = penugasan._peringatan_pengganti(pegawai)
        except UserError as galat:
            # Refused when it is decided; the form stays usable and says it before
            return [{"pesan": str(galat), "pasal": ""}, *serentak], False
        return ketua + serentak, bool(ketua)

    def action_lanjutkan(self):
        """Carry out the change; of a replacement, show the new assignment."""
        self.ensure_one()
        penugasan, tanggal = self.penugasan_id, fields.Date.to_string(self.tanggal)
        if self.jenis == "penggantian":
            baru = penugasan.action_ganti(
                self.employee_id.id, tanggal, self.alasan, self.abaikan_peringatan
            )
            return {
                "type": "ir.actions.act_window",
                "res_model": penugasan._name,
                "res_id": baru,
                "views": [[False, "form"]],
            }
        if self.jenis == "perpanjangan":
            penugasan.action_perpanjang(tanggal, self.alasan)
        else:
            penugasan.action_akhiri(tanggal, self.alasan)
        return {"type": "ir.actions.act_window_close"}
