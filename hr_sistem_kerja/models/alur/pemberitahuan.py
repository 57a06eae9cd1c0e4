from collections import defaultdict

from markupsafe import Markup

from odoo import Command, models

from ...aturan import bahasa
from .surel import tanpa_bawaan

JENIS_AKTIVITAS = "hr_sistem_kerja.aktivitas_langkah"


class Langkah(models.Model):
    """Who is told of a step: its actor, who gets a copy, and his superior when it is late.

    Who has an account in the backend gets an activity, everybody else an e-mail; nobody is mailed
    about what he does himself. E-mails wait in the queue of Odoo, so that none leaves for a
    decision that was not kept. Who is told of a request may read it.
    """

    _inherit = "sistem.kerja.langkah"

    # ------------------------------------------------------------------ whose turn it is

    def _beri_tahu_giliran(self):
        """Tell the actors of these steps that it is their turn."""
        langkah = tanpa_bawaan(self).filtered("penindak_id")
        akun = langkah.penindak_id._akun()
        internal = {pegawai: user for pegawai, user in akun.items() if not user.share}
        langkah.filtered(lambda satu: satu.penindak_id in internal)._buat_aktivitas(internal)
        lain = langkah.filtered(
            lambda satu: (
                satu.penindak_id not in internal
                and satu.penindak_id.work_contact_id != self.env.user.partner_id
            )
        )
        surat = lain._surat_per_orang({satu: satu.penindak_id for satu in lain})
        lain.env["sistem.kerja.surel"]._kirim_aman("giliran", surat)
        lain.filtered(
            lambda satu: satu.penindak_id not in akun and not satu.penindak_id._alamat_surel()
        )._catat_tanpa_kabar()

    def _buat_aktivitas(self, akun):
        """Give each actor an activity on the request; Odoo announces it to him its own way.

        :param akun: dict of employee and ``res.users``
        """
        jenis = self.env.ref(JENIS_AKTIVITAS, raise_if_not_found=False)
        vals_list = []
        for langkah in self:
            user = akun[langkah.penindak_id]
            satu = langkah.with_context(lang=user.lang)
            vals_list.append(
                {
                    "activity_type_id": jenis and jenis.id,
                    "sistem_kerja_langkah_id": langkah.id,
                    "res_model_id": self.env["ir.model"]._get_id(langkah.res_model),
                    "res_id": langkah.res_id,
                    "summary": f"{satu._tugas()}: {satu.dokumen}",
                    "note": satu._isi_aktivitas(),
                    "date_deadline": langkah.batas_waktu or langkah._dokumen()._hari_ini(),
                    "user_id": user.id,
                    "automated": True,
                }
            )
        # What Odoo mails about it waits in the queue; to have work is not to follow the request
        self.env["mail.activity"].with_context(
            mail_notify_force_send=False, sistem_kerja_tanpa_pengikut=True
        ).create(vals_list)

    def _isi_aktivitas(self):
        """Return the facts of this step as the note of an activity."""
        baris = [Markup("<li>%s: %s</li>") % tuple(satu) for satu in self._rincian()]
        return Markup("<ul>%s</ul>") % Markup().join(baris)

    def _catat_tanpa_kabar(self):
        """Leave a note where an actor cannot be reached, so that an officer tells him."""
        langkah = self._bahasa_catatan()
        langkah._catat_di_dokumen(
            {
                satu: satu.env._(
                    "%(nama)s has no account and no e-mail address: %(tugas)s was not announced. "
                    "Tell him, and record his decision.",
                    nama=satu.penindak_id.name,
                    tugas=satu._tugas(),
                )
                for satu in langkah
            }
        )

    def _tarik_pemberitahuan(self):
        """Take back what still calls for a decision."""
        # The decision itself is kept by the history
        tanpa_bawaan(self.env["mail.activity"]).search(
            [("sistem_kerja_langkah_id", "in", self.ids)]
        ).unlink()

    # ------------------------------------------------------------------ copies

    def _beri_tahu_tembusan(self):
        """Send the copies of what these steps have sent, and note who got one."""
        langkah = tanpa_bawaan(self).filtered("tembusan_ids")
        surat = []
        for satu in langkah:
            satu._dokumen()._tambah_pihak(satu.tembusan_ids)
            partner = satu.tembusan_ids._alamat_surel() - self.env.user.partner_id
            surat += satu._surat(partner)
        langkah.env["sistem.kerja.surel"]._kirim_aman("tembusan", surat)
        langkah._catat_tembusan()

    def _catat_tembusan(self):
        langkah = self._bahasa_catatan()
        langkah._catat_di_dokumen(
            {
                satu: satu.env._(
                    "Copy of %(surat)s by %(siapa)s (%(pasal)s): %(tembusan)s",
                    surat=satu.surat or satu._nama_aksi(),
                    siapa=satu._penindak(),
                    pasal=satu.pasal,
                    tembusan=satu.tembusan_ids._sebut_penerima(),
                )
                for satu in langkah
            }
        )

    # ------------------------------------------------------------------ deadlines

    def _ingatkan(self):
        """Remind the actors of these steps of the deadline: one e-mail to each of them."""
        langkah = tanpa_bawaan(self).filtered("penindak_id")
        surat = langkah._surat_per_orang({satu: satu.penindak_id for satu in langkah})
        langkah.env["sistem.kerja.surel"]._kirim("pengingat", surat)
        langkah = langkah._bahasa_catatan()
        langkah._catat_di_dokumen(
            {
                satu: satu.env._(
                    "Reminder of %(tugas)s until %(batas)s: %(siapa)s",
                    tugas=satu._tugas(),
                    batas=bahasa.tanggal(satu.batas_waktu),
                    siapa=satu.penindak_id._sebut_penerima(),
                )
                for satu in langkah
            }
        )

    def _laporkan_terlambat(self, atasan):
        """Tell the superiors of the actors that these steps are late: one e-mail to each of them.

        :param atasan: dict of step id and ``hr.employee``
        """
        langkah = tanpa_bawaan(self)
        penerima = {
            satu: atasan[satu.id].with_env(langkah.env) for satu in langkah if atasan.get(satu.id)
        }
        langkah._biarkan_baca(penerima)
        surat = langkah._surat_per_orang(penerima)
        langkah.env["sistem.kerja.surel"]._kirim("terlambat", surat)
        langkah = langkah._bahasa_catatan()
        langkah._catat_di_dokumen(
            {
                satu: satu.env._(
                    "%(siapa)s is late (%(tugas)s, until %(batas)s). Reported to %(atasan)s",
                    siapa=satu._penindak(),
                    tugas=satu._tugas(),
                    batas=bahasa.tanggal(satu.batas_waktu),
                    atasan=penerima[satu].with_env(satu.env)._sebut_penerima(),
                )
                for satu in langkah
                if satu in penerima
            }
        )

    def _biarkan_baca(self, penerima):
        """Let these people read the requests; a batch of the deadlines at once."""
        dokumen = defaultdict(set)
        for langkah, pegawai in penerima.items():
            dokumen[pegawai, langkah.res_model].add(langkah.res_id)
        for (pegawai, model), ids in dokumen.items():
            semua = self.env[model].browse(ids)
            baru = semua.filtered(lambda satu, p=pegawai: p not in satu.pihak_ids)
            if baru:
                baru._buka().write({"pihak_ids": [Command.link(pegawai.id)]})

    # ------------------------------------------------------------------ e-mails and notes

    def _surat(self, partner):
        """Return the values of an e-mail about this step to each of these people."""
        bahasa_partner = self.env["sistem.kerja.surel"]._bahasa(partner)
        return [self._vals_surel(satu, bahasa_partner[satu]) for satu in partner]

    def _surat_per_orang(self, penerima):
        """Return the values of one e-mail for each person, about all his steps.

        :param penerima: dict of step and ``hr.employee``
        """
        per_partner = defaultdict(list)
        for langkah, pegawai in penerima.items():
            for partner in pegawai._alamat_surel():
                per_partner[partner].append(langkah.id)
        partner = self.env["res.partner"].union(*per_partner)
        bahasa_partner = self.env["sistem.kerja.surel"]._bahasa(partner)
        return [
            self.browse(ids).with_prefetch(self.ids)._vals_surel(satu, bahasa_partner[satu])
            for satu, ids in per_partner.items()
        ]

    def _bahasa_catatan(self):
        """Return these steps in the language of the notes, whoever makes them: a job has none."""
        return self.with_context(lang=self.env["sistem.kerja.surel"]._bahasa_baku())

    def _catat_di_dokumen(self, kalimat):
        """Leave one internal note on each request.

        :param kalimat: dict of step and sentence
        """
        isi = defaultdict(lambda: defaultdict(list))
        for langkah, teks in kalimat.items():
            isi[langkah.res_model][langkah.res_id].append(teks)
        for model, per_dokumen in isi.items():
            self.env[model].browse(per_dokumen)._message_log_batch(
                bodies={kunci: Markup("<br/>").join(baris) for kunci, baris in per_dokumen.items()}
            )


class AlurMixin(models.AbstractModel):
    """Who is told how a request ended."""

    _inherit = "sistem.kerja.alur.mixin"

    def _beri_tahu_hasil(self):
        """Tell the requester, who sent it, and whom it concerns, how the request ended.

        The officials who had been asked to act and need not any more are told so.
        """
        for dokumen in tanpa_bawaan(self):
            langkah = dokumen._langkah_ronde()
            if not langkah:
                continue
            putusan = langkah.filtered("diputus_pada").sorted("diputus_pada")[-1:] or langkah[-1:]
            pegawai = dokumen.pemohon_id
            if dokumen.state != "ditolak":
                pegawai |= dokumen._penugasan().employee_id
            diri = dokumen.env.user.partner_id
            partner = pegawai._alamat_surel() | dokumen.diajukan_oleh_id._alamat_surel()
            surel = dokumen.env["sistem.kerja.surel"]
            surel._kirim_aman("hasil", putusan._surat_hasil(partner - diri))
            gugur = langkah.filtered(lambda s: s.state == "dibatalkan" and s.aktif_pada)
            batal = gugur.penindak_id._alamat_surel() - partner - diri
            surel._kirim_aman("gugur", putusan._surat_hasil(batal))

    def _alasan_berakhir(self):
        """Return why the request was refused or cancelled."""
        if self.state != "dibatalkan":
            return self.alasan_penolakan or ""
        riwayat = self.keputusan_ids.filtered(lambda satu: satu.jenis == "batalkan")
        return riwayat.sorted("urutan")[-1:].catatan or ""
