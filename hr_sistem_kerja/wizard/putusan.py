import psycopg2

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna

JUDUL = {
    "setujui": "Approve",
    "tolak": "Refuse",
    "jawab": "Answer per Person",
    "catat": "Record Paper Decision",
    "namai": "Name People",
}


class Putusan(models.TransientModel):
    """The dialog of a decision: about one step, or about many with a result for each.

    It calls only the public actions of ``sistem.kerja.langkah`` with the rights of the user;
    what may be decided by whom is checked there. Several steps are carried out one by one, each
    in its own savepoint: one that is refused does not hold up the others.
    """

    _name = "sistem.kerja.putusan"
    _description = "Decision on Steps"

    mode = fields.Selection(list(JUDUL.items()), required=True, readonly=True)
    baris_ids = fields.One2many("sistem.kerja.putusan.baris", "putusan_id", "Steps")
    orang_ids = fields.One2many("sistem.kerja.putusan.orang", "putusan_id", "People")
    pilihan_ids = fields.One2many("sistem.kerja.putusan.alasan", "putusan_id", "Reasons to Choose")
    jumlah = fields.Integer("Number of Steps", compute="_compute_jumlah")
    selesai = fields.Boolean("Carried Out", compute="_compute_jumlah")
    ringkasan = fields.Char("Result", compute="_compute_jumlah")
    gagal = fields.Integer("Not Carried Out", compute="_compute_jumlah")
    # Made by our own template, which escapes; sanitizing would take the classes away
    rincian = fields.Html("Steps in Words", compute="_compute_rincian", sanitize=False)
    di_luar = fields.Boolean("Decided outside this Database", compute="_compute_jumlah")
    catatan = fields.Text("Note")
    alasan_baku_id = fields.Many2one("sistem.kerja.putusan.alasan", "Reason of the Form")
    alasan = fields.Text(
        "Reason", compute="_compute_alasan", store=True, readonly=False, precompute=False
    )
    keputusan = fields.Selection(
        [("disetujui", "Approved"), ("ditolak", "Refused")], "Decision on Paper"
    )
    nomor = fields.Char("Letter Number")
    tanggal = fields.Date("Date of the Letter")
    dasar = fields.Text("Basis", help="Where there is no letter: who said it, when and to whom.")
    berkas = fields.Binary("Scan", attachment=False)
    nama_berkas = fields.Char("File Name of the Scan")

    @api.depends("mode")
    @api.depends_context("lang")
    def _compute_display_name(self):
        env = ke_pengguna(self.env)
        nama = dict(self._fields["mode"]._description_selection(env))
        for putusan in self:
            putusan.display_name = nama.get(putusan.mode, "")

    @api.depends("baris_ids.hasil")
    @api.depends_context("lang")
    def _compute_jumlah(self):
        for putusan in self:
            baris = putusan.baris_ids
            beres = len(baris.filtered(lambda satu: satu.hasil == "beres"))
            putusan.jumlah = len(baris)
            putusan.gagal = len(baris.filtered(lambda satu: satu.hasil == "gagal"))
            putusan.selesai = bool(baris) and not baris.filtered(lambda satu: not satu.hasil)
            putusan.di_luar = any(satu.langkah_id._dokumen()._di_luar() for satu in baris)
            putusan.ringkasan = putusan.selesai and ke_pengguna(self.env)._(
                "%(beres)s of %(jumlah)s carried out, %(gagal)s not.",
                beres=beres,
                jumlah=putusan.jumlah,
                gagal=putusan.gagal,
            )

    @api.depends("baris_ids.hasil", "baris_ids.pesan")
    @api.depends_context("lang", "tz")
    def _compute_rincian(self):
        for putusan in self:
            # What could not be carried out first: that is what is left to do
            baris = putusan.baris_ids.sorted(lambda satu: satu.hasil != "gagal")
            putusan.rincian = baris and self.env["ir.qweb"]._render(
                "hr_sistem_kerja.putusan_rincian", {"semua": baris._isi()}
            )

    @api.depends("alasan_baku_id")
    def _compute_alasan(self):
        for putusan in self:
            putusan.alasan = putusan.alasan_baku_id.name or putusan.alasan

    # ------------------------------------------------------------------ opening

    @api.model
    def _buka_dialog(self, langkah, mode):
        """Make the dialog for some steps and return the action that opens it.

        :raises UserError: where nothing is chosen, or none of the steps is active
        """
        langkah.check_access("read")
        if mode not in JUDUL:
            mode = "setujui"
        # What somebody decided meanwhile stays in: its result says who and when
        if "aktif" not in langkah.mapped("state"):
            raise UserError(
                ke_pengguna(self.env)._("Nothing chosen waits for a decision. Reload the list.")
            )
        putusan = self.create(
            {
                "mode": mode,
                "baris_ids": [Command.create({"langkah_id": satu.id}) for satu in langkah],
                "orang_ids": [Command.create(vals) for vals in self._siapkan_orang(langkah, mode)],
                "pilihan_ids": [
                    Command.create({"nomor": nomor, "name": alasan})
                    for nomor, alasan in enumerate(self._alasan_baku(langkah, mode), 1)
                ],
            }
        )
        return putusan._tampil()

    def _siapkan_orang(self, langkah, mode):
        """Return a row per person to be answered, or per seat to be named."""
        if mode == "jawab":
            return [
                {"langkah_id": satu.id, "line_id": line.id, "sebutan": line.display_name}
                for satu in langkah
                for line in satu._orang_dijawab()
            ]
        if mode == "namai":
            return [
                {
                    "langkah_id": satu.id,
                    "line_id": line.id,
                    "sebutan": f"{line.jenjang_id.name or 'ASN'} ({nomor + 1}/{line.jumlah})",
                }
                for satu in langkah
                for line in satu._kursi_tanpa_nama()
                for nomor in range(line.jumlah)
            ]
        return []

    def _alasan_baku(self, langkah, mode):
        """Return the fixed reasons of the form, where all the steps have the same ones (P F3)."""
        semua = {tuple(satu._daftar_alasan_baku()) for satu in langkah}
        return semua.pop() if len(semua) == 1 and mode in ("tolak", "catat") else ()

    def _tampil(self):
        return {
            "type": "ir.actions.act_window",
            "name": self.display_name,
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "new",
        }

    # ------------------------------------------------------------------ carrying out

    def action_lanjutkan(self):
        """Carry out the decision on each step that has no result yet.

        One step: its refusal is raised as it is. Several: the dialog comes back with a result
        beside each.

        :returns: an action that closes the dialog, or shows it with the results
        :raises UserError: where the reason is missing, or the dialog runs already
        """
        self.ensure_one()
        # A second click waits for nobody: what it would do is being done
        if not self.try_lock_for_update():
            raise UserError(
                ke_pengguna(self.env)._("This is being carried out already; wait for the result.")
            )
        baris = self.baris_ids.filtered(lambda satu: not satu.hasil)
        self._pastikan_alasan()
        if len(self.baris_ids) == 1:
            baris._laksanakan()
            baris.hasil = "beres"
            return {"type": "ir.actions.act_window_close"}
        for satu in baris:
            self._coba(satu)
        return self._tampil()

    def _pastikan_alasan(self):
        """Ask for what is missing before anything is carried out."""
        env = ke_pengguna(self.env)
        alasan = (self.alasan or "").strip()
        if self.mode == "tolak" and not (alasan or self.alasan_baku_id):
            raise UserError(env._("Reason: write why; a refusal without it is blocked."))
        if self.mode == "catat" and not self.keputusan:
            raise UserError(env._("Decision on Paper: choose whether it was approved or refused."))

    def _coba(self, baris):
        """Carry out one step in its own savepoint and keep what came of it.

        What the database wants tried again (somebody wrote the same rows) is let through: the
        whole request then starts anew.
        """
        try:
            with self.env.cr.savepoint():
                baris._laksanakan()
            hasil, pesan = "beres", False
        except UserError as galat:
            hasil, pesan = "gagal", str(galat)
        except psycopg2.IntegrityError as galat:
            hasil, pesan = "gagal", self._pesan_basis_data(galat)
        baris.write({"hasil": hasil, "pesan": pesan})

    def _pesan_basis_data(self, galat):
        """Return the message of a constraint of the database."""
        for model in self.env.registry.values():
            if model._table == galat.diag.table_name:
                return self.env[model._name]._sql_error_to_message(galat)
        return str(galat)

    def _isi_dasar(self):
        """Return on what a decision that was made on paper rests, for ``action_catat``."""
        return {
            "nomor": (self.nomor or "").strip(),
            "tanggal": self.tanggal and self.tanggal.isoformat(),
            "alasan": (self.alasan or "").strip(),
            "teks": (self.dasar or "").strip(),
            "nama_berkas": self.nama_berkas or "",
            "berkas_base64": self.berkas.decode() if self.berkas else "",
        }
