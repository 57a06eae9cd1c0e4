import logging
from collections import defaultdict

import psycopg2

from odoo import fields, models

from ..alur.surel import BATAS_KARTU, tanpa_bawaan

_logger = logging.getLogger(__name__)

JENIS_AKTIVITAS = "hr_sistem_kerja.aktivitas_kinerja"


class KabarMixin(models.AbstractModel):
    """Records whose people are told what happened, or what is theirs to do.

    Who has an account in the backend gets an activity, everybody else an e-mail; nobody is told
    of what he does himself. E-mails wait in the queue of Odoo, so that none leaves for what was
    not kept; news that cannot be sent stop no decision. A model that also names ``mail.thread``
    does so after this mixin.
    """

    _name = "sistem.kerja.kabar.mixin"
    _description = "Record with News"
    _inherit = ["mail.thread", "mail.activity.mixin"]

    def _kabari(self, pegawai, judul, isi="", batas=None):
        """Tell these people about the record.

        :param pegawai: ``hr.employee``; who is told must be let in by ``_tambah_pihak`` first
        :param judul: one line, e.g. what is to be done; a sentence, or a function that makes it
            of the record in the language of who reads it
        :param isi: further words, in the same way
        :param batas: date until when something is to be done
        """
        self._kabari_banyak([(satu, pegawai, judul, isi, batas) for satu in self])

    def _kabari_banyak(self, kabar):
        """Tell people about several records: one e-mail to each person.

        :param kabar: list of (record, ``hr.employee``, headline, words, date until or None)
        """
        kabar = [(tanpa_bawaan(satu), tanpa_bawaan(pegawai), *isi) for satu, pegawai, *isi in kabar]
        diri = self.env.user.partner_id
        semua = self.env["hr.employee"].sudo().union(*(orang for _satu, orang, *_isi in kabar))
        akun = semua._akun()  # sudo: accounts and addresses of people whom the user may not read
        per_orang, aktivitas = defaultdict(list), []
        for satu, pegawai, *isi in kabar:
            # The contacts of all of them are read at once
            for orang in pegawai.with_prefetch(semua.ids):
                if orang.work_contact_id == diri:
                    continue
                if orang in akun and not akun[orang].share:
                    aktivitas.append((satu, akun[orang], *isi))
                elif orang.work_contact_id.email:
                    per_orang[orang.work_contact_id].append((satu, *isi))
        self._buat_aktivitas_kabar(aktivitas)
        self._surati_kabar(per_orang)

    def message_subscribe(self, partner_ids=None, subtype_ids=None):
        # A client that sends this key only keeps itself from following
        if self.env.context.get("sistem_kerja_tanpa_pengikut"):
            return True
        return super().message_subscribe(partner_ids, subtype_ids)

    def _tarik_kabar(self, pegawai=None):
        """Take back the activities that call for what is done already.

        :param pegawai: only those of these ``hr.employee``; by default everybody's
        """
        jenis = self.env.ref(JENIS_AKTIVITAS, raise_if_not_found=False)
        if jenis:
            # sudo: an activity of somebody else goes away with what it called for
            self.env["mail.activity"].sudo().search(
                [
                    ("res_model", "=", self._name),
                    ("res_id", "in", self.ids),
                    ("activity_type_id", "=", jenis.id),
                    ("automated", "=", True),
                    *([] if pegawai is None else [("user_id", "in", self._id_akun(pegawai))]),
                ]
            ).unlink()

    def _id_akun(self, pegawai):
        # sudo: accounts of people whom the user may not read
        return [user.id for user in pegawai.sudo()._akun().values()]

    # ------------------------------------------------------------------ how news travel

    def _buat_aktivitas_kabar(self, kabar):
        if not kabar:
            return
        jenis = self.env.ref(JENIS_AKTIVITAS, raise_if_not_found=False)
        vals_list = []
        for satu, user, judul, isi, batas in kabar:
            satu = satu.with_context(lang=user.lang)
            vals_list.append(
                {
                    "activity_type_id": jenis and jenis.id,
                    "res_model_id": self.env["ir.model"]._get_id(satu._name),
                    "res_id": satu.id,
                    "summary": satu._kata(judul),
                    "note": satu._kata(isi),
                    "date_deadline": batas or fields.Date.context_today(satu),
                    "user_id": user.id,
                    "automated": True,
                }
            )
        # What Odoo mails about it waits in the queue; to have work is not to follow the record
        aktivitas = tanpa_bawaan(self.env["mail.activity"]).with_context(
            mail_notify_force_send=False, sistem_kerja_tanpa_pengikut=True
        )
        self._dengan_aman(lambda: aktivitas.create(vals_list))

    def _surati_kabar(self, per_orang):
        surel = tanpa_bawaan(self.env["sistem.kerja.surel"])
        # sudo: an empty set, to which the contacts of those concerned are added
        bahasa = surel._bahasa(self.env["res.partner"].sudo().union(*per_orang))
        surat = [
            self._isi_surel_kabar(partner, kabar, bahasa[partner])
            for partner, kabar in per_orang.items()
        ]
        surel._kirim_aman("kabar", surat)

    def _isi_surel_kabar(self, partner, kabar, lang):
        """Return the values of the e-mail to one person about these records."""
        kabar = [(satu.with_context(lang=lang), *isi) for satu, *isi in kabar]
        pertama, judul = kabar[0][:2]
        return {
            "partner_id": partner.id,
            "nama": partner.name,
            "lang": lang,
            "company_id": pertama.company_id.id,
            "perihal": pertama._kata(judul),
            "jumlah": len(kabar),
            "lainnya": max(0, len(kabar) - BATAS_KARTU),
            "kartu": [satu._kartu_kabar(partner, *isi) for satu, *isi in kabar[:BATAS_KARTU]],
            "tautan": pertama._tautan_kabar(partner)
            if len(kabar) == 1
            else f"{pertama.get_base_url()}/my/sistem-kerja",
        }

    def _kartu_kabar(self, partner, judul, isi, batas):
        """Return the card of this record, as the template ``surel_kerangka`` prints it."""
        semua = [
            [self.env._("About"), self.display_name],
            [self.env._("Until"), batas and fields.Date.to_string(batas)],
            [self.env._("Note"), self._kata(isi)],
        ]
        return {
            "judul": self._kata(judul),
            "rincian": [[label, teks] for label, teks in semua if teks],
            "tautan": self._tautan_kabar(partner),
        }

    def _tautan_kabar(self, partner):
        """Return the address that opens this record for who is told of it."""
        return f"{self.get_base_url()}/my/sistem-kerja{self._halaman_kabar(partner)}"

    def _halaman_kabar(self, partner):
        """Return the page of this record below his own page; empty where none can be told.

        :param partner: ``res.partner`` of who is told
        """
        return ""

    def _kata(self, kalimat):
        return kalimat(self) if callable(kalimat) else kalimat or ""

    def _dengan_aman(self, kirim):
        """Send; what cannot be sent is logged, and stops no decision."""
        # What was decided before is written first: where the database refuses it, that is no
        # failure of the news
        self.env.flush_all()
        try:
            with self.env.cr.savepoint():
                kirim()
        except psycopg2.OperationalError:
            # The database asks for another try of the whole transaction
            raise
        except Exception:
            _logger.exception("News about %s: no activity was made", self._name)
