"""People with e-mail addresses, and words for who is written to."""

from .common_alur import AlurCase


class SurelCase(AlurCase):
    """People with addresses, and words for who was written to."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.beri_surel(cls.env["hr.employee"].search([("company_id", "=", cls.instansi.id)]))
        cls.env["mail.mail"].search([]).unlink()

    @classmethod
    def beri_surel(cls, pegawai):
        for satu in pegawai:
            satu.work_contact_id.email = f"pegawai{satu.id}@uji.example"

    @classmethod
    def buat_internal(cls, pegawai, **vals):
        """Make the backend account of an employee."""
        return cls.buat_user(
            f"internal.{pegawai.id}",
            "base.group_user",
            partner_id=pegawai.work_contact_id.id,
            notification_type="email",
            **vals,
        )

    def surel(self):
        """Return the e-mails in the queue that our templates made."""
        return self.env["mail.mail"].search(
            [("is_notification", "=", False), ("state", "=", "outgoing")], order="id"
        )

    def kepada(self, surel=None):
        """Return who is written to, in alphabetical order: names of employees, else addresses."""
        surel = self.surel() if surel is None else surel
        pegawai = self.env["hr.employee"].search(
            [("work_contact_id", "in", surel.recipient_ids.ids)]
        )
        nama = {satu.work_contact_id: satu.name for satu in pegawai}
        return sorted(
            nama.get(partner, partner.email) for satu in surel for partner in satu.recipient_ids
        )

    def kosongkan(self):
        self.surel().unlink()

    def catatan(self, dokumen):
        return " ".join(dokumen.message_ids.mapped("body"))

    def delegasikan(self, pejabat, penerima):
        """Let somebody act as Plh. today."""
        hari_ini = self.env["sistem.kerja.permohonan"]._hari_ini()
        self.env["sistem.kerja.pendelegasian"].with_context(sistem_kerja_draf=True).create(
            {
                "pejabat_id": pejabat.id,
                "penerima_id": penerima.id,
                "jenis": "plh",
                "tanggal_mulai": hari_ini,
                "tanggal_selesai": hari_ini,
                "dasar": "Surat Perintah Nomor 800/1/2026 tanggal 1 Juli 2026",
            }
        ).action_berlakukan()

    def kirim(self, dokumen, oleh):
        self.sebagai(dokumen, oleh).action_ajukan()
        return dokumen
