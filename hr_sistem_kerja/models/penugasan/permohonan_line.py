from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class PermohonanLine(models.Model):
    """One person asked for, or a number of seats whose people the other side names."""

    _name = "sistem.kerja.permohonan.line"
    _description = "Person Asked for"
    _inherit = ["sistem.kerja.status.mixin"]
    _order = "permohonan_id, urutan, id"

    _TRANSISI = {}
    _TERKUNCI = ("state", "alasan_penolakan", "asal_line_id")

    permohonan_id = fields.Many2one(
        "sistem.kerja.permohonan", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(related="permohonan_id.company_id", store=True, index=True)
    urutan = fields.Integer("Order", default=10)
    employee_id = fields.Many2one(
        "hr.employee", "Pegawai", index="btree_not_null", ondelete="restrict"
    )
    nama_luar = fields.Char("External Name", help="Of a person outside every government here.")
    jabatan_luar = fields.Char("External Jabatan")
    jenjang_id = fields.Many2one("sistem.kerja.jenjang", ondelete="restrict")
    jumlah = fields.Integer("Number of People", default=1, required=True)
    peran_tim = fields.Char("Role in the Team", default="Anggota")
    uraian_tugas = fields.Text("Duties")
    asal_line_id = fields.Many2one(
        "sistem.kerja.permohonan.line",
        "Named for",
        readonly=True,
        copy=False,
        index="btree_not_null",
        help="The seats for which the other side has named this person.",
    )
    alasan_penolakan = fields.Text("Reason of the Refusal", readonly=True, copy=False)
    state = fields.Selection(
        [
            ("menunggu", "Waiting"),
            ("disetujui", "Approved"),
            ("ditolak", "Refused"),
            ("dinamai", "People Named"),
        ],
        default="menunggu",
        required=True,
        copy=False,
    )

    _jumlah_positif = models.Constraint(
        "CHECK(jumlah > 0)", "Number of People: at least one person is needed."
    )
    _pegawai_unik = models.UniqueIndex(
        "(permohonan_id, employee_id) WHERE employee_id IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "People Asked for: this employee is already listed in the request."
        ),
    )

    @api.depends("employee_id", "nama_luar", "jenjang_id", "jumlah")
    def _compute_display_name(self):
        for line in self:
            # sudo: whom a request is about is shown to all who may read it
            nama = line.sudo().employee_id.name or line.nama_luar
            kursi = f"{line.jumlah} × {line.jenjang_id.name or 'ASN'}"
            line.display_name = nama or kursi

    @api.constrains("employee_id", "nama_luar", "jumlah")
    def _check_orang(self):
        for line in self:
            if line.employee_id and line.nama_luar:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "People Asked for: choose an employee or write an external name, not both "
                        "(%s).",
                        line.nama_luar,
                    )
                )
            if (line.employee_id or line.nama_luar) and line.jumlah != 1:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Number of People: %(nama)s is one person; make a line for each.",
                        nama=line.display_name,
                    )
                )
        self.permohonan_id._check_tujuan()
        self.permohonan_id._check_boleh()

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        if not self._terbuka():
            lines._tahan_permohonan()
        return lines

    def write(self, vals):
        if self._terbuka():
            return super().write(vals)
        self._tahan_permohonan()
        hasil = super().write(vals)
        if "permohonan_id" in vals:
            self._tahan_permohonan()
            # Odoo checks the rights before only: nobody moves his line to a draft of others
            self.check_access("write")
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_sent(self):
        self._tahan_permohonan()

    def _tahan_permohonan(self):
        """Refuse where the request was sent, and let it not be sent with what stood here before.

        The request is written too: whoever sends it at this moment then has to read its people
        again. A lock alone would not show him that they have changed.
        """
        # sudo: the rights on the lines are checked by the ORM
        permohonan = self.sudo().permohonan_id
        permohonan._kunci_baris()
        permohonan._tolak_sudah_diajukan()
        permohonan.write({})

    # ------------------------------------------------------------------ answers

    def _perlu_nama(self):
        """Tell whether nobody is named for these seats yet."""
        return self.state == "menunggu" and not (self.employee_id or self.nama_luar)

    def _tolak(self, alasan):
        self._buka().write({"state": "ditolak", "alasan_penolakan": alasan})

    def _jawab(self, langkah, hasil, alasan):
        """Keep the answer of a step for each person; return it for the history."""
        if hasil == "ditolak":
            self.filtered(lambda line: line.state == "menunggu")._tolak(alasan)
        return [
            {
                "nama": line.display_name,
                "setuju": line.state != "ditolak",
                "alasan": line.alasan_penolakan or "",
            }
            for line in self
            if line.state != "dinamai"
        ]

    def _masukkan_tim(self):
        """List these people in the team."""
        for line in self:
            tim = line.permohonan_id.tim_id
            if not tim or (line.employee_id and line.employee_id in tim._pegawai()):
                continue
            tim._terima_anggota(
                {
                    "employee_id": line.employee_id.id,
                    "nama_luar": line.nama_luar,
                    "instansi_luar": line.permohonan_id.instansi_tujuan_id.name
                    if line.nama_luar
                    else False,
                    "peran_tim": line.peran_tim or "Anggota",
                    "uraian_tugas": line.uraian_tugas,
                }
            )

    def _isi_orang_surat(self):
        """Return how a letter names this person, or the seats asked for."""
        self.ensure_one()
        pegawai = self.employee_id
        isi = (
            pegawai._isi_orang()
            if pegawai
            else {
                "nama": self.display_name,
                "nip": "",
                "pangkat": "",
                "jabatan": self.jabatan_luar or "",
            }
        )
        luar = self.permohonan_id.instansi_tujuan_id.name or ""
        return {
            **isi,
            "instansi": pegawai.perangkat_daerah_id.name or luar,
            "peran": self.peran_tim or "",
            "uraian": self.uraian_tugas or "",
        }

    # ------------------------------------------------------------------ naming people

    def _namai(self, langkah, orang):
        """Replace seats by the people whom the other side makes available (P L.B.a.3.e.1).

        :param langkah: the step in which they are named
        :param orang: list of employee ids, or of dicts ``{"nama": str, "jabatan": str}`` for
            people outside this database
        """
        self.ensure_one()
        if not orang or len(orang) > self.jumlah:
            raise UserError(
                ke_pengguna(self.env)._(
                    "People for %(kursi)s: name at least one person and not more than %(jumlah)s.",
                    kursi=self.display_name,
                    jumlah=self.jumlah,
                )
            )
        baru = self._buka().create([self._vals_bernama(satu) for satu in orang])
        for line in baru.filtered("employee_id"):
            line._pastikan_cocok(self)
        self._buka().write({"state": "dinamai"})
        return baru.with_env(self.env)

    def _vals_bernama(self, orang):
        vals = {
            "permohonan_id": self.permohonan_id.id,
            "urutan": self.urutan,
            "jenjang_id": self.jenjang_id.id,
            "jumlah": 1,
            "peran_tim": self.peran_tim,
            "uraian_tugas": self.uraian_tugas,
            "asal_line_id": self.id,
        }
        if isinstance(orang, dict):
            return vals | {"nama_luar": orang.get("nama"), "jabatan_luar": orang.get("jabatan")}
        return vals | {"employee_id": orang}

    def _pastikan_cocok(self, kursi):
        """Refuse a person who does not fit the seat: his jenjang, and what anybody needs."""
        pegawai = self.employee_id
        if kursi.jenjang_id and pegawai.jenjang_id != kursi.jenjang_id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s holds %(jenjang)s, but %(kursi)s is asked for.",
                    nama=pegawai.name,
                    jenjang=pegawai.jenjang_id.name or "-",
                    kursi=kursi.display_name,
                )
            )
        self.permohonan_id._pastikan_orang(self.permohonan_id.peraturan_id)
