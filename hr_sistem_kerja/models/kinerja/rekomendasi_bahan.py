from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja
from .rekomendasi_riwayat import BERTINDAK


class Bahan(models.Model):
    """What a ketua or pengawas reports about the work of a member, to PPK and PUO (R-156, R-160).

    It is material for the assessment: who sends it suggests, the PPK decides. Once sent it stays
    for ever as it was sent.
    """

    _name = "sistem.kerja.rekomendasi.bahan"
    _description = "Material for a Rekomendasi Penilaian"
    _inherit = ["sistem.kerja.rekomendasi.nilai.mixin", "sistem.kerja.kabar.mixin"]
    _order = "id desc"

    _TRANSISI = {"draft": ("dikirim",)}
    _TERKUNCI = (
        "state",
        "pengirim_id",
        "sebagai",
        "rekaman",
        "bertindak",
        "dikirim_oleh_id",
        "dikirim_pada",
        "dasar",
        "pasal",
        "penerima_ids",
        "pihak_ids",
    )

    pengirim_id = fields.Many2one(
        "hr.employee", "Sender", readonly=True, copy=False, index=True, ondelete="restrict"
    )
    sebagai = fields.Selection(
        [("ketua", "Ketua"), ("pengawas", "Pengawas")], "Sent as", readonly=True, copy=False
    )
    hasil = fields.Text("Work Results", help="What was achieved, and how well.")
    perilaku = fields.Text("Conduct", help="What was seen of the seven core values.")
    rekaman = fields.Text(
        "What was Recorded",
        readonly=True,
        copy=False,
        help="Targets, accepted reports and feedback, as they stood when this was written.",
    )
    penerima_ids = fields.Many2many(
        "hr.employee",
        "sistem_kerja_rekomendasi_bahan_penerima_rel",
        string="Recipients",
        readonly=True,
        copy=False,
        # A portal account reads no employees; with the field it could read no record at all
        groups="base.group_user",
    )
    bertindak = fields.Selection(BERTINDAK, "Acting", readonly=True, copy=False)
    dikirim_oleh_id = fields.Many2one("res.users", "Recorded by", readonly=True, copy=False)
    dikirim_pada = fields.Datetime("Sent on", readonly=True, copy=False)
    dasar = fields.Text("Basis", readonly=True, copy=False, help="Of what was sent on paper.")
    pasal = fields.Char(readonly=True, copy=False)
    can_kirim = fields.Boolean("May be Sent", compute="_compute_can_kirim")
    state = fields.Selection(
        [("draft", "Draft"), ("dikirim", "Sent")],
        default="draft",
        required=True,
        copy=False,
        index=True,
        group_expand=True,
    )

    @api.depends("employee_id", "tim_id")
    def _compute_display_name(self):
        for bahan in self:
            # sudo: who may read the record may read whom and which team it is about
            bersama = bahan.sudo()
            bahan.display_name = ke_pengguna(self.env)._(
                "Material on %(nama)s, %(tim)s",
                nama=bersama.employee_id.name or "",
                tim=bersama.tim_id.name or "",
            )

    @api.depends("state", "pengirim_id")
    @api.depends_context("uid")
    def _compute_can_kirim(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for bahan in self:
            # sudo: compared with the person of the user only
            bahan.can_kirim = bahan.state == "draft" and bahan.sudo().pengirim_id in saya

    # ------------------------------------------------------------------ making

    @api.model_create_multi
    def create(self, vals_list):
        if not self._terbuka():
            terkunci = self._bidang_terkunci()
            for vals in vals_list:
                self._tolak_terkunci([nama for nama in vals if nama in terkunci])
        lengkap = [{**vals, **self._vals_awal(vals)} for vals in vals_list]
        semua = super(Bahan, self._buka()).create(lengkap).with_env(self.env)
        for bahan in semua:
            bahan._tambah_pihak(bahan.sudo().pengirim_id)  # sudo: who sends reads it
        return semua

    def _vals_awal(self, vals):
        """Return who sends the material, and what the records say about the person.

        :raises AccessError: for anybody but the ketua and the Pengawas; an officer writes down
            what they have handed in on paper
        """
        # sudo: the records of the person are the material; who may write about him is checked
        penugasan = self.env["sistem.kerja.penugasan"].sudo().browse(vals.get("penugasan_id"))
        pengirim = penugasan._pengirim_bahan()
        saya = self.env.user._sistem_kerja_pegawai()
        orang = next((satu for satu in pengirim if satu in saya), None)
        if not orang and penugasan._dikelola_petugas(self.env.user):
            orang = next(iter(pengirim), None)
        if not orang:
            # Who may not even read it learns nothing of it
            penugasan.sudo(False).check_access("read")
            raise AccessError(penugasan._pesan_pengirim(pengirim))
        return {
            "pengirim_id": orang.id,
            "sebagai": pengirim[orang],
            "rekaman": penugasan._teks_rekaman(),
        }

    def write(self, vals):
        if not self._terbuka():
            if "penugasan_id" in vals or "tim_id" in vals:
                self._tolak_terkunci(["penugasan_id"])
            self._pastikan_draf(vals)
        return super().write(vals)

    def _pastikan_draf(self, vals=None):
        isi = {
            nama
            for nama, bidang in self._fields.items()
            if bidang.type in ("selection", "text") and nama not in self._TERKUNCI
        }
        if vals is not None and isi.isdisjoint(vals):
            return
        self.check_access("read")  # Who may not read it learns nothing of it below
        for bahan in self:
            if bahan.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: material that was sent stays as it is. Send further material "
                        "if something is to be added.",
                        nama=bahan.display_name,
                    )
                )

    @api.ondelete(at_uninstall=True)
    def _unlink_except_sent(self):
        self._pastikan_draf()

    # ------------------------------------------------------------------ sending

    def action_kirim(self):
        """Send the material to the PPK of the person and the PUO of the work.

        :raises AccessError: for anybody but who wrote it
        :raises UserError: where it says nothing, or is already sent
        """
        self.check_access("read")
        for bahan in self:
            tugas = ke_pengguna(self.env)._("send the material")
            bersama = bahan.sudo()  # sudo: who may send is checked on the next line
            bahan._pastikan_salah_satu(bersama.pengirim_id, tugas, bersama._pasal_bahan())
            bersama._kirim("definitif")
        return True

    def action_catat(self, dasar):
        """Record material that was handed in on paper, as an officer of the work's office.

        :param dasar: the paper: kind, number and date, required
        """
        self.check_access("read")
        dasar = (dasar or "").strip()
        if not dasar:
            raise UserError(
                ke_pengguna(self.env)._("Basis: name the paper: kind, number and date.")
            )
        for bahan in self:
            if not bahan._petugas():
                raise AccessError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: what was handed in on paper is recorded by the officers of "
                        "the Perangkat Daerah that owns the work.",
                        nama=bahan.display_name,
                    )
                )
            bahan.sudo()._kirim("dicatat", dasar)  # sudo: he was just found to be an officer
        return True

    def _kirim(self, bertindak, dasar=""):
        self._pastikan_berisi()
        lines = self._penerima()
        penerima = self.env["hr.employee"].union(
            *(satu.orang | satu.pejabat for _baris, satu in lines)
        )
        self._pindah(
            "dikirim",
            bertindak=bertindak,
            dikirim_oleh_id=self.env.user.id,
            dikirim_pada=fields.Datetime.now(),
            dasar=dasar,
            pasal=self._pasal_bahan(),
            penerima_ids=[fields.Command.set(penerima.ids)],
        )
        self._tambah_pihak(penerima)
        self._kabari(
            penerima,
            lambda satu: satu.env._(
                "%s: material for the Rekomendasi Penilaian has arrived", satu.employee_id.name
            ),
        )

    def _pastikan_berisi(self):
        if not ((self.hasil or "").strip() and (self.perilaku or "").strip()):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Work Results and Conduct of %(nama)s: write both; they are the material "
                    "for the assessment (%(pasal)s).",
                    nama=self.employee_id.name,
                    pasal=self._pasal_bahan(),
                )
            )

    def _penerima(self):
        """Return to whom it goes, as list of (line, Pelaku): always the PPK, and the PUO.

        Where the regulation is silent only the PPK, who assesses by his office.
        """
        kerja = self._kerja()
        lines = PenentuKerja(kerja).ketentuan(kerja, "laporan_penilaian", self.employee_id)
        lines = [(baris, satu) for baris, satu in lines if satu.orang]
        ppk = self._pelaku_ppk()
        if ppk.orang not in [satu.orang for _baris, satu in lines]:
            lines.append((None, ppk))
        return lines

    def _pasal_bahan(self):
        """Return the pasal of this material; where the text is silent, the regulation."""
        return self.penugasan_id._pasal_bahan()

    def _action_buka(self):
        """Return the action that shows this material."""
        aksi = {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Material for the Assessment"),
            "res_model": self._name,
            "views": [[False, "list"], [False, "form"]],
            "domain": [("id", "in", self.ids)],
        }
        if len(self) == 1:
            aksi |= {"views": [[False, "form"]], "res_id": self.id}
        return aksi


class Penugasan(models.Model):
    """Who may send material about the person of an assignment."""

    _inherit = "sistem.kerja.penugasan"

    def _pengirim_bahan(self):
        """Return who sends material about this person, as dict of employee and role.

        The ketua, and who watches the team as Pengawas; nobody about himself.
        """
        tim = self.tim_id
        pengawas = tim.anggota_ids.filtered(
            lambda satu: "pengawas" in (satu.peran_tim or "").casefold()
        ).employee_id
        pengirim = {tim.ketua_id: "ketua", **dict.fromkeys(pengawas, "pengawas")}
        return {orang: peran for orang, peran in pengirim.items() if orang - self.employee_id}

    def _pasal_bahan(self):
        """Return the pasal of the material on this person; where silent, the regulation."""
        peraturan = (self.tim_id or self)._peraturan_kerja()
        semua = list(dict.fromkeys(peraturan._ketentuan("laporan_penilaian").mapped("pasal")))
        # One line cites the pasal of another and more
        inti = [p for p in semua if not any(lain != p and lain.startswith(p) for lain in semua)]
        # Kept with the record: in the language of the law, whoever sends it
        return "; ".join(inti) or peraturan.with_context(lang="id_ID").display_name

    def _pesan_pengirim(self, pengirim):
        return ke_pengguna(self.env)._(
            "Material on %(nama)s: only the ketua and the Pengawas of the team send it, and nobody "
            "about himself (%(siapa)s; %(pasal)s).",
            nama=self.employee_id.name,
            siapa=", ".join(orang.name for orang in pengirim) or "-",
            pasal=self._pasal_bahan(),
        )

    def action_bahan(self):
        """Open the material about these people; drafts are made where the user has none.

        :returns: action that opens them
        """
        Bahan = self.env["sistem.kerja.rekomendasi.bahan"]
        self.check_access("read")
        saya = self.env.user._sistem_kerja_pegawai()
        punya = Bahan.search(
            [
                ("penugasan_id", "in", self.ids),
                ("pengirim_id", "in", saya.ids),
                ("state", "=", "draft"),
            ]
        )
        baru = self - punya.penugasan_id
        punya |= Bahan.create([{"penugasan_id": satu.id} for satu in baru])
        return punya._action_buka()


class Tim(models.Model):
    """Material about all members of a team at once."""

    _inherit = "sistem.kerja.tim"

    rekomendasi_count = fields.Integer(
        "Number of Recommendations", compute="_compute_rekomendasi_count"
    )
    can_bahan = fields.Boolean("May Report on Members", compute="_compute_can_bahan")

    @api.depends_context("uid")
    def _compute_rekomendasi_count(self):
        jumlah = dict(
            self.env["sistem.kerja.rekomendasi"]._read_group(
                [("tim_id", "in", self.ids)], ["tim_id"], ["__count"]
            )
        )
        for tim in self:
            tim.rekomendasi_count = jumlah.get(tim._origin, 0)

    @api.depends("penugasan_ids.state", "ketua_id", "anggota_ids.peran_tim")
    @api.depends_context("uid")
    def _compute_can_bahan(self):
        for tim in self:
            tim.can_bahan = bool(tim._origin._dapat_dibahas())

    def _dapat_dibahas(self):
        """Return the assignments on which the user may send material."""
        saya = self.env.user._sistem_kerja_pegawai()
        # sudo: the assignments of the team; whom the user may report on is checked for each
        return (
            self.sudo()
            .penugasan_ids.filtered(
                lambda satu: (
                    satu.state in ("berjalan", "selesai")
                    and any(orang in saya for orang in satu._pengirim_bahan())
                )
            )
            .with_env(self.env)
        )

    def action_lihat_rekomendasi(self):
        """Open the recommendations about the people of these teams that the user may read."""
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_rekomendasi"),
            "domain": [("tim_id", "in", self.ids)],
            "context": {},
        }

    def action_bahan(self):
        """Open the material about everybody of the team whom the user may report on."""
        self.ensure_one()
        self.check_access("read")
        boleh = self._dapat_dibahas()
        if not boleh:
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Material on %(tim)s: only its ketua and Pengawas send it, once the "
                    "assignments have begun.",
                    tim=self.name,
                )
            )
        return boleh.action_bahan()
