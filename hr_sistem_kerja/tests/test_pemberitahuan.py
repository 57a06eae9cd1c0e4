from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from .common_surel import SurelCase

HARI_INI = "2026-07-15"


@tagged("post_install", "-at_install")
class TestPemberitahuan(SurelCase):
    """Issue 4, 8: who is told what, and nobody else."""

    # ------------------------------------------------------------------ whose turn it is

    def test_giliran_lewat_surel(self):
        """The actor without a backend account gets one e-mail with all he needs; nobody else."""
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        langkah = self.aktif(permohonan)
        surat = self.surel().filtered(lambda s: s.recipient_ids == self.kabag_lain.work_contact_id)
        self.assertEqual(self.kepada(), ["Kabag Hukum", "Sekda Uji"])
        for ada in (
            f"{permohonan.get_base_url()}/sistem-kerja/langkah/{langkah.id}",
            permohonan.maksud,
            "Kabag Uji, Bagian Organisasi",
            "1 Februari 2026",
            "31 Mei 2026",
            "Hana Hukum",
            langkah.pasal,
            "Kabag Hukum",
        ):
            self.assertIn(ada, surat.body_html)
        self.assertIn(permohonan.maksud, surat.subject)
        self.assertFalse(surat.model, "the e-mail shows in no chatter")
        self.assertFalse(self.env["sistem.kerja.surel"].search([]))

    def test_batas_waktu_di_surel(self):
        """The e-mail says until when."""
        self.peraturan.alur_ids.langkah_ids.batas_hari = 3
        permohonan = self.buat_permohonan()
        with freeze_time(f"{HARI_INI} 02:00:00"):
            self.kirim(permohonan, self.kabag)
        surat = self.surel().filtered(lambda s: s.recipient_ids == self.kabag_lain.work_contact_id)
        self.assertEqual(str(self.aktif(permohonan).batas_waktu), "2026-07-20")
        self.assertIn("20 Juli 2026", surat.body_html)

    def test_giliran_lewat_aktivitas(self):
        """The actor with a backend account gets an activity; Odoo announces it by the queue."""
        user = self.buat_internal(self.kabag_lain)
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        langkah = self.aktif(permohonan)
        self.assertEqual(self.kepada(), ["Sekda Uji"])
        aktivitas = permohonan.activity_ids
        self.assertRecordValues(
            aktivitas,
            [
                {
                    "user_id": user.id,
                    "sistem_kerja_langkah_id": langkah.id,
                    "date_deadline": langkah.batas_waktu or permohonan._hari_ini(),
                    "activity_type_id": self.env.ref("hr_sistem_kerja.aktivitas_langkah").id,
                }
            ],
        )
        self.assertIn(permohonan.maksud, aktivitas.summary)
        self.assertIn(langkah.pasal, aktivitas.note)
        berita = self.env["mail.mail"].search([("is_notification", "=", True)])
        self.assertEqual(berita.recipient_ids, user.partner_id)
        self.assertEqual(berita.state, "outgoing")

    def test_akun_pemerintah_lain(self):
        """An account that serves another government does not act here, so it is not told."""
        user = self.buat_internal(self.kabag_lain)
        user.write({"company_ids": [Command.set(self.lain.ids)], "company_id": self.lain.id})
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        self.assertFalse(permohonan.activity_ids)
        self.assertIn("Kabag Hukum", self.kepada())

    def test_tidak_menyurati_diri(self):
        """Who decides and acts again in the next step is not written to by himself."""
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        self.kosongkan()
        self.sebagai(self.aktif(permohonan), self.kabag_lain).action_setujui()
        self.assertEqual(self.aktif(permohonan).penindak_id, self.kabag_lain)
        self.assertNotIn("Kabag Hukum", self.kepada())

    def test_disiapkan_petugas(self):
        """Where an officer prepares, the official whose step it is to ask is told."""
        permohonan = self.kirim(self.buat_permohonan(), self.operator)
        self.assertEqual(self.aktif(permohonan).aksi, "minta")
        self.assertEqual(self.kepada(), ["Kabag Uji"])

    def test_pelaksana_harian(self):
        """The delegate is told, not the official who is away."""
        permohonan = self.buat_permohonan()
        self.delegasikan(self.kabag_lain, self.ahmad)
        self.kirim(permohonan, self.kabag)
        self.assertEqual(self.aktif(permohonan).penindak_id, self.ahmad)
        self.assertEqual(self.kepada(), ["Ahmad Uji", "Sekda Uji"])
        surat = self.surel().filtered(lambda s: s.recipient_ids == self.ahmad.work_contact_id)
        self.assertIn("Kabag Hukum", surat.body_html)

    def test_tanpa_alamat(self):
        """Who can be reached in no way is named in the chatter, for the officer to tell him."""
        self.kabag_lain.work_contact_id.email = False
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        self.assertEqual(self.kepada(), ["Sekda Uji"])
        self.assertIn("Kabag Hukum", self.catatan(permohonan))

    def test_pejabat_berganti(self):
        """A new Plh. takes over a step that waits: the activity goes, he is told, once."""
        self.buat_internal(self.kabag_lain)
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        self.kosongkan()
        self.delegasikan(self.kabag_lain, self.ahmad)
        for _kali in range(2):
            self.aktif(permohonan)._segarkan_pelaku()
        self.assertEqual(self.aktif(permohonan).penindak_id, self.ahmad)
        self.assertFalse(permohonan.activity_ids)
        self.assertEqual(self.kepada(), ["Ahmad Uji"])

    def test_pejabat_ditemukan(self):
        """Where nobody held the post, the new official is told once he is found."""
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        langkah = self.aktif(permohonan)
        langkah._buka().write({"pejabat_id": False, "penindak_id": False})
        self.kosongkan()
        langkah._segarkan_pelaku()
        self.assertEqual(self.kepada(), ["Kabag Hukum"])

    # ------------------------------------------------------------------ taking it back

    def test_aktivitas_ditarik(self):
        """The activity goes with the decision, whoever makes it; it cannot be ticked off."""
        user = self.buat_internal(self.kabag_lain)
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        milik = permohonan.activity_ids.with_user(user)
        for tindakan in (milik.action_done, milik.action_feedback, milik.unlink):
            with self.assertRaises(UserError):
                tindakan()
        pertama = permohonan.activity_ids
        self.sebagai(self.aktif(permohonan), user).action_setujui()
        self.assertFalse(pertama.exists())
        self.assertEqual(permohonan.activity_ids.sistem_kerja_langkah_id, self.aktif(permohonan))
        self.sebagai(permohonan, self.kabag).action_batalkan("Tidak jadi")
        self.assertFalse(permohonan.activity_ids)

    # ------------------------------------------------------------------ copies

    def test_tembusan(self):
        """Who gets a copy is informed, may read the request, and stands in the chatter."""
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        pertama = permohonan._langkah_ronde()[0]
        surat = self.surel().filtered(lambda s: s.recipient_ids == self.sekda.work_contact_id)
        self.assertIn("Kabag Uji", surat.body_html)
        self.assertIn(pertama.pasal, surat.body_html)
        self.assertIn(pertama.surat, surat.body_html)
        self.assertIn("Sekda Uji", self.catatan(permohonan))
        self.assertIn(pertama.pasal, self.catatan(permohonan))
        self.assertTrue(self.sebagai(permohonan, self.sekda).has_access("read"))
        self.assertFalse(permohonan.activity_ids)

    # ------------------------------------------------------------------ the result

    def test_hasil_disetujui(self):
        """The requester, who sent it, and the person assigned; not who has just decided."""
        self.operator.partner_id.email = "operator@uji.example"
        permohonan = self.kirim(self.buat_permohonan(), self.operator)
        self.jalankan(permohonan, sampai="tugaskan")
        self.kosongkan()
        self.jalankan(permohonan, sampai="terima")
        self.assertEqual(permohonan.state, "disetujui")
        self.assertEqual(
            self.kepada(),
            # Hana also has to confirm the receipt
            ["Hana Hukum", "Hana Hukum", "Kabag Uji", "operator@uji.example"],
        )

    def test_hasil_ditolak(self):
        """The requester reads the reason; the person asked for is not bothered."""
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        self.kosongkan()
        self.sebagai(permohonan, self.kabag_lain).action_tolak("Beban kerja <penuh>")
        self.assertEqual(self.kepada(), ["Kabag Uji"])
        self.assertIn("Beban kerja &lt;penuh&gt;", self.surel().body_html)

    def test_hasil_dibatalkan(self):
        """The official who was asked to act is told that he need not; others are not."""
        permohonan = self.kirim(self.buat_permohonan(self.dedi), self.kabag)
        self.kosongkan()
        aktif = self.aktif(permohonan).penindak_id
        self.sebagai(permohonan, self.kabag).action_batalkan("Kegiatan ditunda")
        self.assertEqual(self.kepada(), sorted(aktif.mapped("name")))
        self.assertIn("Kegiatan ditunda", self.surel()[0].body_html)

    def test_pembatalan_setelah_disetujui(self):
        """Who had been assigned is told that he is no longer."""
        permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        self.jalankan(permohonan, sampai="terima")
        self.kosongkan()
        self.sebagai(permohonan, self.kabag).action_batalkan("Kegiatan ditunda")
        self.assertEqual(self.kepada(), ["Hana Hukum"])

    def test_konsep_dibatalkan(self):
        """A draft that was never sent is nobody's news."""
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.operator).action_batalkan("Salah")
        self.assertFalse(self.surel())

    # ------------------------------------------------------------------ robust

    def test_konteks_tidak_membungkam(self):
        """What a client sends in its context silences nobody."""
        self.buat_internal(self.kabag_lain)
        konteks = {
            "mail_activity_quick_update": True,
            "mail_activity_automation_skip": True,
            "default_state": "cancel",
            "default_active": False,
            "active_test": False,
        }
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).with_context(**konteks).action_ajukan()
        self.assertTrue(permohonan.activity_ids)
        self.assertEqual(self.kepada(), ["Sekda Uji"])
        berita = self.env["mail.mail"].search([("is_notification", "=", True)])
        self.assertEqual(berita.mapped("state"), ["outgoing"])

    @mute_logger("odoo.addons.mail.models.mail_render_mixin")
    def test_template_rusak(self):
        """A template that somebody broke stops no decision; it is logged."""
        surel = self.env.ref("hr_sistem_kerja.surel_giliran")
        for bahasa in ("en_US", "id_ID"):
            if self.env["res.lang"]._lang_get(bahasa):
                surel.with_context(lang=bahasa).body_html = '<p t-out="object.salah"/>'
        with self.assertLogs("odoo.addons.hr_sistem_kerja.models.alur.surel", "ERROR"):
            permohonan = self.kirim(self.buat_permohonan(), self.kabag)
        self.assertEqual(permohonan.state, "diajukan")
        self.assertEqual(self.kepada(), ["Sekda Uji"])

    def test_bahasa(self):
        """Who has no account is written to in Indonesian, whatever the language of the sender."""
        self.env["res.lang"]._activate_lang("id_ID")
        template = self.env.ref("hr_sistem_kerja.surel_giliran").with_context(lang="id_ID")
        template.subject = "Mohon putusan: {{ object.perihal }}"
        self.kabag_lain.work_contact_id.lang = "en_US"
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).with_context(lang="en_US").action_ajukan()
        self.assertIn("Mohon putusan", " ".join(self.surel().mapped("subject")))

    # ------------------------------------------------------------------ followers

    def pengikut(self, dokumen):
        return dokumen.message_partner_ids

    def test_tanpa_pengikut(self):
        """A whole route inside one government makes nobody a follower."""
        for pegawai in (self.kabag_lain, self.sekda):
            self.buat_internal(pegawai)
        permohonan = self.buat_permohonan().with_context(tracking_disable=False)
        awal = self.pengikut(permohonan)
        self.kirim(permohonan, self.kabag)
        self.jalankan(permohonan)
        self.assertEqual(permohonan.state, "disetujui")
        self.assertEqual(self.pengikut(permohonan), awal)

    def test_pemerintah_lain_tidak_mengikuti(self):
        """Two governments: both act, and nobody of the other side becomes a follower."""
        self.beri_surel(self.lina | self.kadis_lain | self.pyb_lain)
        akun = self.buat_internal(self.kadis_lain)
        akun.write({"company_ids": [Command.set(self.lain.ids)], "company_id": self.lain.id})
        permohonan = self.buat_permohonan(
            self.lina, instansi_tujuan_id=self.lain.partner_id.id, unit_tujuan_id=self.dinas_lain.id
        ).with_context(tracking_disable=False)
        self.kirim(permohonan, self.kabag)
        for _putaran in range(12):
            if self.kadis_lain in self.aktif(permohonan).penindak_id:
                break
            for langkah in self.aktif(permohonan):
                self.sebagai(langkah, langkah.penindak_id).action_setujui()
        self.assertEqual(permohonan.activity_ids.user_id, akun)
        # A comment, and a well-meant invitation, do not make him one either
        self.sebagai(permohonan, akun).sudo().message_post(
            body="Kapan mulai?", message_type="comment", subtype_xmlid="mail.mt_comment"
        )
        permohonan.message_subscribe(partner_ids=akun.partner_id.ids)
        self.assertNotIn(akun.partner_id, self.pengikut(permohonan))
        self.jalankan(permohonan)
        asing = self.env["hr.employee"].search([("company_id", "=", self.lain.id)])
        self.assertFalse(self.pengikut(permohonan) & asing.work_contact_id)

    def test_instansi_sendiri_boleh_mengikuti(self):
        """People of the agency that asks, and its officers, may follow; another agency not."""
        permohonan = self.buat_permohonan()
        internal = {satu: self.buat_internal(satu) for satu in (self.rachma, self.dedi)}
        semua = self.operator | self.pengelola | internal[self.rachma] | internal[self.dedi]
        permohonan.message_subscribe(partner_ids=semua.partner_id.ids)
        self.assertEqual(
            self.pengikut(permohonan) & semua.partner_id, (semua - internal[self.dedi]).partner_id
        )
