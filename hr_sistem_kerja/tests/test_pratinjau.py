from odoo.tests import Form, tagged

from .common_simulasi import SimulasiCase

KOSONG = "Choose the owner unit and the people"


@tagged("post_install", "-at_install")
class TestPratinjau(SimulasiCase):
    """The panel on the forms says what the regulation says, while the form is filled in."""

    def teks(self, form):
        return str(form.pratinjau)

    def test_penugasan_baru(self):
        """Empty at first; people, unit and manner change it; saving works."""
        form = Form(self.env["sistem.kerja.penugasan"])
        self.assertIn(KOSONG, self.teks(form))
        form.unit_pemilik_id = self.dinas
        self.assertIn(KOSONG, self.teks(form))
        form.employee_id = self.rachma
        for isi in ("Keputusan", "Kadis Uji", "Kabag Uji", "Surat permohonan pelibatan", "angka 2"):
            self.assertIn(isi, self.teks(form))
        self.assertIn("low priority", self.teks(form))
        form.cara = "sukarela"
        self.assertNotIn("Surat permohonan pelibatan", self.teks(form))
        form.cara = "penunjukan"
        form.unit_pemilik_id = self.bagian
        self.assertIn("No request is needed", self.teks(form))
        self.assertIn("Surat Tugas", self.teks(form))
        form.maksud = "Menyusun laporan"
        form.tanggal_mulai, form.tanggal_selesai = "2026-01-01", "2026-02-01"
        penugasan = form.save()
        self.assertEqual(penugasan.lingkup, "dalam_unit")
        self.assertIn("Kabag Uji", str(penugasan.pratinjau))

    def test_penolakan(self):
        """R-056: a refusal is seen before the button refuses."""
        form = Form(self.env["sistem.kerja.penugasan"])
        form.unit_pemilik_id, form.employee_id = self.bagian, self.kabag
        self.assertIn("only a Pejabat Fungsional", self.teks(form))
        self.assertIn("Refused", self.teks(form))

    def test_tim_baru(self):
        """The team says who signs its Keputusan, and which steps people from outside need."""
        form = Form(self.env["sistem.kerja.tim"])
        self.assertIn(KOSONG, self.teks(form))
        form.name, form.sub_kegiatan = "Tim Uji", "Sub Kegiatan Uji"
        form.unit_pemilik_id = self.bagian
        form.ketua_id = self.ahmad
        self.assertIn("Sekda Uji", self.teks(form))
        with form.anggota_ids.new() as anggota:
            anggota.employee_id = self.hukum
        with form.anggota_ids.new() as anggota:
            anggota.employee_id = self.kadis
            anggota.peran_tim = "Pengarah"
        self.assertIn("Kabag Hukum", self.teks(form))
        self.assertNotIn("only a Pejabat Fungsional", self.teks(form))
        form.tanggal_mulai, form.tanggal_selesai = "2026-01-01", "2026-02-01"
        tim = form.save()
        self.assertEqual(tim.lingkup, "lintas_pd")
        self.assertIn("Kabag Hukum", str(tim.pratinjau))

    def test_tim_lama(self):
        """A saved draft is seen by its members; once set up the panel is gone."""
        tim = self.buat_tim()
        self.assertIn("Sekda Uji", str(tim.pratinjau))
        with Form(tim) as form:
            form.ketua_id = self.hukum
            self.assertIn("from which a ketua is preferred", self.teks(form))
            form.ketua_id = self.ahmad
        tim.action_tetapkan()
        self.assertFalse(tim.pratinjau)

    def test_ketua_pengganti(self):
        """R-124: after a former letter a new ketua is a replacement."""
        tim = self.buat_tim()
        naskah = self.naskah_dari(tim)
        naskah.action_batalkan("Ketua pindah")
        self.assertNotIn("replaces a ketua", str(tim.pratinjau))
        tim.write({"anggota_ids": [(5, 0)], "ketua_id": self.rachma.id})
        self.assertIn("replaces a ketua", str(tim.pratinjau))

    def test_orang_luar(self):
        """R-077: an external member makes the team one across governments."""
        tim = self.buat_tim()
        tim.anggota_ids = [(0, 0, {"nama_luar": "Orang Provinsi"})]
        self.assertIn("Across Governments", str(tim.pratinjau))

    def test_hukum_lain(self):
        """R-072: a regulation without such teams says so on the form."""
        tim = self.buat_tim()
        tim.hukum_lain = True
        self.assertIn("does not say which instrument", str(tim.pratinjau))

    def test_orang_tak_terbaca(self):
        """The form stays usable where a member is of a government that the user does not see."""
        tim = self.buat_tim(anggota=self.lina)
        user = self.buat_user("pgl", "hr_sistem_kerja.group_pengelola")
        sebagai = tim.with_user(user).with_context(allowed_company_ids=self.instansi.ids)
        self.assertNotIn("Kadis Lain", str(sebagai.pratinjau))
        self.assertIn("o_sistem_kerja_pratinjau", str(sebagai.pratinjau))

    def test_operator(self):
        """An Operator PD, who reads no hr.employee, has the panel too."""
        user = self.buat_user(
            "opr", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.setda.ids
        )
        self.env.invalidate_all()
        tim = self.buat_tim().with_user(user).with_context(allowed_company_ids=self.instansi.ids)
        self.assertIn("Sekda Uji", str(tim.pratinjau))

    def test_nama_diloloskan(self):
        """Names are escaped."""
        self.rachma.name = "<script>alert(1)</script>"
        form = Form(self.env["sistem.kerja.penugasan"])
        form.unit_pemilik_id, form.employee_id = self.dinas, self.rachma
        self.assertIn("&lt;script&gt;", self.teks(form))
        self.assertNotIn("<script>", self.teks(form))
