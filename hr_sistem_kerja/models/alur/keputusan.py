import json

from odoo import api, fields, models

from ...aturan import rantai
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan

# Kinds of row that decide a step; the step must say the same ever after
MEMUTUS = ("setujui", "tolak", "catat")
# What a decided step holds, and what its row therefore keeps a second time
PUTUSAN = (
    "state",
    "diputus_oleh_id",
    "diputus_pada",
    "penindak_id",
    "pejabat_id",
    "bertindak",
    "catatan",
    "dasar",
)


class Keputusan(models.Model):
    """What happened to a request, when and by whom: rows that are only ever added.

    Each row carries the hash of the row before it (:mod:`...aturan.rantai`), the request keeps
    the number of its rows and the last hash. So a row that is changed, added or taken out in
    the database is found by :meth:`_periksa`, years later too. What is hashed, ``isi``, holds
    the names of that day beside the ids.
    """

    _name = "sistem.kerja.keputusan"
    _description = "Decision"
    _inherit = ["sistem.kerja.tertutup.mixin"]
    _order = "id desc"

    _HANYA_TAMBAH = True

    # Columns that are also in the hashed content, under the same name
    _KOLOM = (
        "permohonan_id",
        "pengajuan_id",
        "langkah_id",
        "urutan",
        "ronde",
        "jenis",
        "pada",
        "oleh_id",
        "sebagai_id",
        "bertindak",
        "pejabat_id",
        "peran",
        "pasal",
        "catatan",
        "company_id",
        "company_tujuan_id",
    )

    permohonan_id = fields.Many2one(
        "sistem.kerja.permohonan", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    pengajuan_id = fields.Many2one(
        "sistem.kerja.pengajuan",
        "Pengajuan Sukarela",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    langkah_id = fields.Many2one(
        "sistem.kerja.langkah",
        "Step",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    urutan = fields.Integer("No.", readonly=True, required=True, help="Place in the chain.")
    ronde = fields.Integer("Round", readonly=True)
    jenis = fields.Selection(
        [
            ("ajukan", "Sent"),
            ("setujui", "Approved"),
            ("tolak", "Refused"),
            ("catat", "Recorded from Paper"),
            ("lewati", "Skipped"),
            ("alihkan", "Passed to Another Official"),
            ("batalkan", "Cancelled"),
            ("perbaiki", "Reopened"),
            ("tetapkan", "Assignment Established"),
            ("nama", "People Named"),
            ("terima", "Received"),
            ("lain", "Other"),
        ],
        "What Happened",
        readonly=True,
        required=True,
    )
    pada = fields.Datetime("On", readonly=True, required=True, help="Time of the server.")
    oleh_id = fields.Many2one("res.users", "By", readonly=True, required=True, ondelete="restrict")
    sebagai_id = fields.Many2one("hr.employee", "As", readonly=True, ondelete="restrict")
    bertindak = fields.Selection(
        pilihan.BERTINDAK,
        "Acting",
        readonly=True,
    )
    pejabat_id = fields.Many2one(
        "hr.employee", "Official", readonly=True, ondelete="restrict", help="Who holds the post."
    )
    peran = fields.Char("Role (code)", readonly=True)
    pasal = fields.Char(readonly=True)
    catatan = fields.Text("Note", readonly=True)
    isi = fields.Json("Content", readonly=True, help="What is hashed.")
    isi_teks = fields.Text("Recorded Content", compute="_compute_isi_teks")
    hash = fields.Char("SHA-256", readonly=True, required=True)
    hash_sebelum = fields.Char("SHA-256 of the Row Before", readonly=True, required=True)
    company_id = fields.Many2one(
        "res.company",
        "Government",
        readonly=True,
        required=True,
        index=True,
        ondelete="restrict",
    )
    company_tujuan_id = fields.Many2one(
        "res.company",
        "Government Addressed",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )

    _satu_dokumen = models.Constraint(
        "CHECK((permohonan_id IS NULL) <> (pengajuan_id IS NULL))",
        "A decision belongs to exactly one request.",
    )
    # Two decisions at the same moment cannot both become row n: the chain never forks
    _urutan_permohonan = models.UniqueIndex(
        "(permohonan_id, urutan) WHERE permohonan_id IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "Somebody else decided at the same moment. Open the request again."
        ),
    )
    _urutan_pengajuan = models.UniqueIndex(
        "(pengajuan_id, urutan) WHERE pengajuan_id IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "Somebody else decided at the same moment. Open the request again."
        ),
    )

    @api.depends("urutan", "jenis", "permohonan_id", "pengajuan_id")
    def _compute_display_name(self):
        nama = dict(self._fields["jenis"]._description_selection(self.env))
        for keputusan in self:
            keputusan.display_name = ke_pengguna(self.env)._(
                "%(dokumen)s, row %(baris)s: %(jenis)s",
                # sudo: who reads the row may know which request it belongs to
                dokumen=keputusan.sudo()._dokumen().display_name,
                baris=keputusan.urutan,
                jenis=nama.get(keputusan.jenis, ""),
            )

    @api.depends("isi")
    def _compute_isi_teks(self):
        for keputusan in self:
            keputusan.isi_teks = keputusan.isi and json.dumps(
                keputusan.isi, sort_keys=True, indent=2, ensure_ascii=False
            )

    def _dokumen(self):
        """Return the permohonan or pengajuan of this row."""
        return self.permohonan_id or self.pengajuan_id

    # ------------------------------------------------------------------ only ever added

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Decision history: it never changes, for nobody. Rows are added only by the "
            "buttons of the request; what was decided wrongly is decided anew."
        )

    # ------------------------------------------------------------------ adding

    @api.model
    def _catat(self, dokumen, jenis, langkah=None, **isi):
        """Add one row to the history of a request whose row the caller has locked.

        :param dokumen: one permohonan or pengajuan
        :param jenis: a value of the field ``jenis``
        :param langkah: the step it is about; call this after its decision is written
        :param isi: values of ``sebagai_id``, ``pejabat_id`` (records), ``bertindak``, ``peran``,
            ``pasal``, ``catatan`` that differ from those of the step, and any other plain values
            to keep and hash with the row
        :returns: the row
        """
        # sudo: nobody may create rows himself; the caller has checked that the user may act, and
        # the names of officials and requests are kept whether he may read them or not
        dokumen, langkah = dokumen.sudo(), (langkah or self.env["sistem.kerja.langkah"]).sudo()
        dokumen.ensure_one()
        kolom = self._kolom_baru(dokumen, jenis, langkah, isi)
        isi_baris = {nama: self._bernama(nilai) for nama, nilai in kolom.items()}
        isi_baris["rincian"] = rantai.polos(isi)
        if jenis in MEMUTUS:
            isi_baris["putusan"] = {nama: self._bernama(langkah[nama]) for nama in PUTUSAN}
        sebelum = dokumen.keputusan_ujung or rantai.AWAL
        sidik = rantai.sidik(sebelum, isi_baris)
        vals = {
            nama: nilai.id if isinstance(nilai, models.BaseModel) else nilai
            for nama, nilai in kolom.items()
        }
        baris = (
            self.sudo()  # sudo: as above
            ._buka()
            .create({**vals, "isi": isi_baris, "hash_sebelum": sebelum, "hash": sidik})
        )
        dokumen._buka().write({"keputusan_jumlah": kolom["urutan"], "keputusan_ujung": sidik})
        return self.browse(baris.id)

    @api.model
    def _kolom_baru(self, dokumen, jenis, langkah, isi):
        """Return the columns of a new row, records as such; take from ``isi`` what it names."""
        memutus = jenis in MEMUTUS
        baku = {
            "sebagai_id": langkah.penindak_id if memutus else self._pegawai_pengguna(dokumen),
            "pejabat_id": langkah.pejabat_id,
            "bertindak": memutus and langkah.bertindak,
            "peran": langkah.peran,
            "pasal": langkah.pasal,
            "catatan": memutus and langkah.catatan,
        }
        bidang = "permohonan_id" if dokumen._name == "sistem.kerja.permohonan" else "pengajuan_id"
        return {
            **dict.fromkeys(("permohonan_id", "pengajuan_id"), False),
            bidang: dokumen,
            "langkah_id": langkah,
            "urutan": dokumen.keputusan_jumlah + 1,
            "ronde": dokumen.ronde,
            "jenis": jenis,
            # In whole seconds, as the column keeps it
            "pada": fields.Datetime.now(),
            "oleh_id": self.env.user,
            **{nama: isi.pop(nama, nilai) for nama, nilai in baku.items()},
            "company_id": dokumen.company_id,
            "company_tujuan_id": dokumen.company_tujuan_id,
        }

    @api.model
    def _pegawai_pengguna(self, dokumen):
        """Return the employee that the user is in one of the governments of the request."""
        instansi = dokumen.company_id | dokumen.company_tujuan_id
        return self.env.user._sistem_kerja_pegawai().filtered(
            lambda pegawai: pegawai.company_id in instansi
        )[:1]

    @api.model
    def _bernama(self, nilai):
        """Return a value as it is hashed: a record as its id and its name of today."""
        if isinstance(nilai, models.BaseModel):
            return [nilai.id, nilai.display_name] if nilai else None
        return None if nilai is False or nilai == "" else rantai.polos(nilai)
