import logging

import psycopg2

from odoo import fields, models

from ...aturan import bahasa

_logger = logging.getLogger(__name__)

# More requests than this in one e-mail nobody reads; the others are counted
BATAS_KARTU = 25
# So many e-mails are made in one go
KELOMPOK_SUREL = 50


def tanpa_bawaan(records):
    """Return the records as those who tell others: without what a client has sent along.

    A key like ``default_state`` or ``mail_activity_quick_update`` in its context would silence
    what somebody else has to be told.
    """
    konteks = {nama: records.env.context.get(nama) for nama in ("lang", "tz")}
    # sudo: accounts and addresses of people whom the user may not read
    return records.with_env(records.env(su=True, context=konteks))


class Surel(models.TransientModel):
    """One e-mail to one person, as its template reads it; gone once the e-mail is in the queue.

    The templates ``hr_sistem_kerja.surel_*`` hold the words, :attr:`kartu` the facts: one card
    per request, its lines written in the language of the recipient.
    """

    _name = "sistem.kerja.surel"
    _description = "E-mail about Requests"

    partner_id = fields.Many2one("res.partner", "Recipient", required=True, ondelete="cascade")
    nama = fields.Char("Recipient's Name")
    lang = fields.Char("Language")
    company_id = fields.Many2one("res.company", "Government", ondelete="cascade")
    perihal = fields.Char("Request", help="Where the e-mail is about one request only.")
    hasil = fields.Char("Result", help="How the request or the step ended.")
    alasan = fields.Text("Reason")
    jumlah = fields.Integer("Number of Requests")
    lainnya = fields.Integer("Requests Not Listed", help="How many more than the cards show.")
    kartu = fields.Json("Cards")
    tautan = fields.Char("Address of the Button")

    def _bahasa(self, partner):
        """Return the language of each recipient: that of his account, else Indonesian.

        A contact without an account has the language of whoever typed it in, which says nothing.
        """
        terpasang, baku = self._terpasang(), self._bahasa_baku()
        return {
            satu: satu.lang if satu.user_ids and satu.lang in terpasang else baku
            for satu in partner
        }

    def _bahasa_baku(self):
        """Return Indonesian, where it is installed: the language of who has stated none."""
        return "id_ID" if "id_ID" in self._terpasang() else self.env.user.lang

    def _terpasang(self):
        return [kode for kode, _nama in self.env["res.lang"].get_installed()]

    def _kirim(self, jenis, vals_list):
        """Put one e-mail for each of these values in the queue.

        :param jenis: the template is ``hr_sistem_kerja.surel_<jenis>``
        """
        template = self.env.ref(f"hr_sistem_kerja.surel_{jenis}", raise_if_not_found=False)
        if not (template and vals_list):
            return
        surel = self.create(vals_list)
        for awal in range(0, len(surel), KELOMPOK_SUREL):
            # No model: the e-mail is nobody's business but the recipient's, so it shows in no
            # chatter
            template.send_mail_batch(
                surel.ids[awal : awal + KELOMPOK_SUREL],
                email_values={"model": False, "res_id": False},
            )
            # For what stands between t-call and its end Odoo looks up a template without a name,
            # keeps the error that it gets, and raises this one each time: it grows with every
            # e-mail, and the time of all of them with the square of their number
            self.env.cr.cache.pop("_compile_batch_", None)
        surel.unlink()

    def _kirim_aman(self, jenis, vals_list):
        """Send as :meth:`_kirim`; a broken template stops no decision."""
        # What was decided before is written first: where the database refuses it (somebody else
        # was faster), that is no failure of the e-mail
        self.env.flush_all()
        try:
            with self.env.cr.savepoint():
                self._kirim(jenis, vals_list)
        except psycopg2.OperationalError:
            # The database asks for another try of the whole transaction
            raise
        except Exception:
            _logger.exception("E-mail %s: not sent to %s recipients", jenis, len(vals_list))


class Langkah(models.Model):
    """What the e-mails, the activities and the portal say of a step, in the user's language."""

    _inherit = "sistem.kerja.langkah"

    def _tugas(self):
        """Return what is to be done, as an instruction."""
        env = self.env
        return {
            "minta": env._("Send the request"),
            "ketahui": env._("Take note"),
            "verifikasi": env._("Verify"),
            "rekomendasi": env._("Give your recommendation"),
            "setujui": env._("Approve or refuse"),
            "teruskan": env._("Pass on"),
            "perintahkan": env._("Instruct"),
            "jawab": env._("Answer"),
            "tugaskan": env._("Assign"),
            "terima": env._("Confirm receipt"),
        }.get(self.aksi) or env._("Decide")

    def _penindak(self):
        """Return who acts, and for whom where he is a delegate."""
        if self.penindak_id == self.pejabat_id or not self.pejabat_id:
            return self.penindak_id.name or self.peran_id.name
        jabatan = dict(self._fields["bertindak"]._description_selection(self.env))
        return self.env._(
            "%(nama)s (%(sebagai)s for %(pejabat)s)",
            nama=self.penindak_id.name,
            sebagai=jabatan[self.bertindak],
            pejabat=self.pejabat_id.name,
        )

    def _alamat(self):
        """Return the address that opens this step for whoever follows it."""
        return f"{self.get_base_url()}/sistem-kerja/langkah/{self.id}"

    def _rincian(self):
        """Return the facts of the request and of this step as list of [label, text]."""
        env, dokumen, isi = self.env, self._dokumen(), self._dokumen()._isi_riwayat()
        orang = self.line_ids.mapped("display_name") or isi.get("orang") or [isi.get("pegawai")]
        periode = [bahasa.tanggal(dokumen.tanggal_mulai), bahasa.tanggal(dokumen.tanggal_selesai)]
        if dokumen.durasi:
            periode[1] += f" ({dokumen.durasi})"
        peminta = dokumen.pemohon_id.name, dokumen._unit_asal_usul().name
        aktif = self.state == "aktif"
        semua = [
            [env._("To be done"), aktif and self._tugas()],
            [env._("By"), self._penindak()],
            [env._("Until"), aktif and bahasa.tanggal(self.batas_waktu)],
            [env._("Requested by"), ", ".join(filter(None, peminta))],
            [env._("Addressed to"), isi["tujuan"]],
            [env._("Purpose"), dokumen.maksud],
            [env._("People"), ", ".join(filter(None, orang))],
            [env._("Period"), " – ".join(filter(None, periode))],
            [env._("Letter"), self.surat],
            [env._("Legal basis"), self.pasal],
        ]
        return [[label, teks] for label, teks in semua if teks]

    def _kartu(self):
        """Return the card of this step, as the template ``surel_kerangka`` prints it."""
        return {"judul": self.dokumen, "rincian": self._rincian(), "tautan": self._alamat()}

    def _nama_aksi(self):
        return dict(self._fields["aksi"]._description_selection(self.env)).get(self.aksi, "")

    def _surat_hasil(self, partner):
        """Return the values of an e-mail to each of these people on how the request ended."""
        bahasa_partner = self.env["sistem.kerja.surel"]._bahasa(partner)
        surat = []
        for satu in partner:
            dokumen = self._dokumen().with_context(lang=bahasa_partner[satu])
            hasil = {
                "hasil": dokumen._nama_state(dokumen.state),
                "alasan": dokumen._alasan_berakhir(),
            }
            surat.append(self._vals_surel(satu, bahasa_partner[satu]) | hasil)
        return surat

    def _vals_surel(self, partner, lang):
        """Return the values of the e-mail to one person about these steps."""
        # A list: to cut a recordset would read every card by queries of its own
        langkah = list(self.with_context(lang=lang))
        satu = langkah[0]
        return {
            "partner_id": partner.id,
            "nama": partner.name,
            "lang": lang,
            "company_id": satu.company_id.id,
            "perihal": satu.dokumen,
            "hasil": satu._nama_state(satu.state),
            "alasan": satu.catatan,
            "jumlah": len(langkah),
            "lainnya": max(0, len(langkah) - BATAS_KARTU),
            "kartu": [satu._kartu() for satu in langkah[:BATAS_KARTU]],
            "tautan": satu._alamat()
            if len(langkah) == 1
            else f"{satu.get_base_url()}/my/sistem-kerja/langkah",
        }
