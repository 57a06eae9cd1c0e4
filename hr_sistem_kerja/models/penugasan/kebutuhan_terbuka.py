from odoo import api, fields, models
from odoo.fields import Domain

from ...aturan.kecocokan import kecocokan, peringkat
from ...aturan.lingkup import lingkup
from ..inti.bahasa_pengguna import ke_pengguna

# Teams that work, or soon will; a draft is nobody's business yet
MENCARI = ("perencanaan", "pelaksanaan")


class Tim(models.Model):
    """Open seats as every pegawai of the government may know them, the best fit for him first."""

    _inherit = "sistem.kerja.tim"

    @api.model
    def kebutuhan_terbuka(self, kata="", mulai=0, batas=20, tim_id=0):
        """Return teams with open seats for which the user may volunteer (P L.B.b; R-106).

        Of a team only what is public inside its government: name, sub kegiatan, unit, period and
        what the seats ask for; none of its people.

        :param kata: words of which each must occur in the team, its unit or its seats
        :param mulai: how many teams are left out at the beginning
        :param batas: how many teams are given at most
        :param tim_id: this team only
        :returns: dict ``jumlah``, ``keahlian`` (own skills: list of ``nama``, ``tingkat``),
            ``halangan`` (why nobody can apply with this account, or "") and ``tim``, a list of
            ``tim_id``, ``nama``, ``sub_kegiatan``, ``unit``, ``mulai``, ``selesai``,
            ``pengajuan_id`` (own request that is a draft or runs, or 0) and ``kursi`` (list of
            ``jumlah``, ``jenjang``, ``jenjang_cocok``, ``kompetensi``, ``cocok``, ``kurang``)
        """
        saya = self.env.user._sistem_kerja_pegawai()
        orang = saya.filtered(lambda satu: satu._dapat_ditugaskan())
        keahlian = orang._keahlian_berlaku()
        jawaban = {
            "jumlah": 0,
            "keahlian": self._isi_keahlian(keahlian),
            "halangan": self._halangan_sukarela(saya, orang),
            "tim": [],
        }
        if not orang:
            return jawaban
        # sudo: open seats are public inside the government; only what the answer lists leaves
        tim = self.sudo().search(self._domain_terbuka(orang, kata, tim_id))
        tim = tim._tempat_sukarela(orang)
        nilai = {satu.id: satu._nilai_kursi(orang, keahlian) for satu in tim}
        urut = tim.sorted(lambda satu: min(peringkat(cocok) for _kursi, cocok in nilai[satu.id]))
        halaman = urut[max(0, mulai) :][: max(0, batas)]
        milik = halaman._pengajuan_saya(orang)
        jawaban["jumlah"] = len(tim)
        jawaban["tim"] = [satu._isi_terbuka(nilai[satu.id], milik) for satu in halaman]
        return jawaban

    def _halangan_sukarela(self, saya, orang):
        """Return why this account applies for nothing, else "" (R-056)."""
        env = ke_pengguna(self.env)
        if not saya:
            return env._(
                "Your account is not linked to an employee yet. Ask the Pengelola Kepegawaian of "
                "your government to link it."
            )
        if not orang:
            return env._(
                "Only a Pejabat Fungsional or Pelaksana can be assigned; your post is %s.",
                saya[0].jenjang_id.name or env._("without jenjang"),
            )
        return ""

    # ------------------------------------------------------------------ which teams

    def _domain_terbuka(self, orang, kata, tim_id):
        hari_ini = fields.Date.context_today(self)
        domain = (
            Domain("state", "in", MENCARI)
            & Domain("kebutuhan_ids", "!=", False)
            & Domain("company_id", "in", orang.company_id.ids)
            & Domain("tanggal_selesai", ">=", hari_ini)
            & Domain("id", "not in", self._tim_sendiri(orang).ids)
        )
        if tim_id:
            domain &= Domain("id", "=", tim_id)
        for satu in (kata or "").split():
            domain &= Domain.OR(
                Domain(bidang, "ilike", satu)
                for bidang in (
                    "name",
                    "sub_kegiatan",
                    "unit_pemilik_id.name",
                    "kebutuhan_ids.kompetensi",
                    "kebutuhan_ids.skill_ids.name",
                    "kebutuhan_ids.jenjang_id.name",
                )
            )
        return domain

    def _tim_sendiri(self, orang):
        """Return the teams in which these people are already."""
        # sudo: teams of the user himself
        tim = self.sudo().search([("ketua_id", "in", orang.ids)])
        tim |= (
            self.env["sistem.kerja.tim.anggota"]
            .sudo()  # sudo: as above
            .search([("employee_id", "in", orang.ids)])
            .tim_id
        )
        aktif = [("employee_id", "in", orang.ids), ("state", "in", ("ditetapkan", "berjalan"))]
        # sudo: as above
        return tim | self.env["sistem.kerja.penugasan"].sudo().search(aktif).tim_id

    def _tempat_sukarela(self, orang):
        """Return the teams to which the regulation offers these people a route."""
        boleh = self.browse()
        for company, tim in self.grouped("company_id").items():
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku(company)
            pohon = self.env["hr.department"]._pohon(company)
            pegawai = orang.filtered(lambda satu, c=company: satu.company_id == c)
            for unit, seunit in tim.grouped("unit_pemilik_id").items():
                jangkauan = lingkup(unit._posisi(), [pegawai._posisi()])
                alur = peraturan and peraturan._alur("sukarela", jangkauan, unit, "tim", pohon)
                if alur and not (alur.dilarang or alur.tanpa_langkah):
                    boleh |= seunit
        return self & boleh

    def _pengajuan_saya(self, orang):
        """Return team -> own request for it that is a draft or runs."""
        # sudo: requests of the user himself
        milik = (
            self.env["sistem.kerja.pengajuan"]
            .sudo()
            .search(
                [
                    ("tim_id", "in", self.ids),
                    ("employee_id", "in", orang.ids),
                    ("state", "in", ("draft", "diajukan")),
                ]
            )
        )
        return {satu.tim_id.id: satu.id for satu in milik}

    # ------------------------------------------------------------------ what fits

    def _nilai_kursi(self, orang, keahlian):
        """Return list of (seat, :class:`Kecocokan`), the best first."""
        pegawai = orang.filtered(lambda satu: satu.company_id == self.company_id)
        punya = keahlian.filtered(lambda satu: satu.employee_id == pegawai).skill_id.mapped("name")
        nilai = [
            (
                kursi,
                kecocokan(
                    kursi.skill_ids.mapped("name"),
                    punya,
                    kursi.kompetensi or "",
                    kursi.jenjang_id.id or None,
                    pegawai.jenjang_id.id,
                ),
            )
            for kursi in self.kebutuhan_ids
        ]
        return sorted(nilai, key=lambda satu: peringkat(satu[1]))

    def _isi_terbuka(self, nilai, milik):
        return {
            "tim_id": self.id,
            "nama": self.name,
            "sub_kegiatan": self.sub_kegiatan,
            "unit": self.unit_pemilik_id.nama_lengkap,
            "mulai": self.tanggal_mulai.isoformat(),
            "selesai": self.tanggal_selesai.isoformat(),
            "pengajuan_id": milik.get(self.id, 0),
            "kursi": [
                {
                    "jumlah": kursi.jumlah,
                    "jenjang": kursi.jenjang_id.name or "",
                    "jenjang_cocok": cocok.jenjang is not False,
                    "kompetensi": kursi.kompetensi or "",
                    "cocok": list(cocok.cocok),
                    "kurang": list(cocok.kurang),
                }
                for kursi, cocok in nilai
            ],
        }

    def _isi_keahlian(self, keahlian):
        isi = {satu.skill_id.name: satu.skill_level_id.name or "" for satu in keahlian}
        return [{"nama": nama, "tingkat": isi[nama]} for nama in sorted(isi)]


class HrEmployee(models.Model):
    _inherit = "hr.employee"

    def _keahlian_berlaku(self):
        """Return the skills and certificates (hr_skills) that hold today."""
        hari_ini = fields.Date.context_today(self)
        return self.employee_skill_ids.filtered(
            lambda satu: (
                (not satu.valid_from or satu.valid_from <= hari_ini)
                and (not satu.valid_to or satu.valid_to >= hari_ini)
            )
        )
