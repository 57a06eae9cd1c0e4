from odoo.http import request

from odoo.addons.portal.controllers.portal import CustomerPortal

from .isian import GAGAL, alasan_gagal

PER_HALAMAN = 20

TERBESAR = 2**31


class HalamanPortal(CustomerPortal):
    """What every page under ``/my/sistem-kerja`` does alike.

    An id in an address proves nothing: :meth:`_satu` gives the record only to who may read it,
    and everybody else gets the same answer as for one that does not exist. What a page does, a
    public method of the model does, as the user and with its own checks.

    Odoo makes one class of all that extend ``CustomerPortal``: methods of two rooms with the same
    name replace each other. So each room puts its own word into the names of its methods
    (``laporan_kirim``, ``_laporan_tampilkan``).
    """

    def _satu(self, model, nomor):
        """Return the record if the user may read it, else an empty one."""
        # PostgreSQL knows no larger id; where it is asked for one it fails
        record = request.env[model].browse(nomor if nomor < TERBESAR else []).exists()
        return record if record and record.has_access("read") else record.browse()

    def _saya(self):
        """Return the employees that the user is; of himself he may know all."""
        return request.env.user._sistem_kerja_pegawai()

    def _tidak_ada(self):
        """Answer the same for what is not there and for what is not the user's."""
        respons = self._halaman("hr_sistem_kerja.portal_tidak_ada")
        respons.status_code = 404
        return respons

    def _halaman(self, template, **values):
        """Render a page; ``pesan`` is a refusal, ``selesai`` the sentence of what was done."""
        values = {
            "page_name": "sistem_kerja",
            "pesan": "",
            "selesai": "",
            "isi": {},
            "navigasi": request.env.user._sistem_kerja_navigasi(),
            **values,
        }
        values["selesai"] = values["selesai"] or self._kabar_selesai()
        return request.render(template, values)

    def _kabar_selesai(self):
        """Return what the page before has done, once."""
        return request.session.pop("sistem_kerja_selesai", "")

    def _lakukan(self, tindakan, ke, gagal, selesai=""):
        """Do what a form asks for, and answer.

        :param tindakan: function without arguments; a refusal undoes all that it wrote
        :param ke: address to go to afterwards, or a function of what ``tindakan`` returned
        :param gagal: function of the refusal's sentence that renders the form again
        :param selesai: sentence for the next page: what happened, and what comes next; or a
            function of what ``tindakan`` returned
        """
        try:
            with request.env.cr.savepoint():
                hasil = tindakan()
        except GAGAL as galat:
            return gagal(alasan_gagal(galat))
        if callable(selesai):
            selesai = selesai(hasil)
        request.session["sistem_kerja_selesai"] = selesai
        # 303: a reload of the next page repeats nothing
        return request.redirect(ke(hasil) if callable(ke) else ke, code=303, local=True)
