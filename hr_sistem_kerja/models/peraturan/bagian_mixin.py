from odoo import api, models


class BagianMixin(models.AbstractModel):
    """Whatever belongs to a regulation: closed as soon as work is made under the regulation.

    The check is here and not in a view, so it also holds for RPC and imports.
    """

    _name = "sistem.kerja.peraturan.bagian.mixin"
    _description = "Part of a Regulation"

    # The field that leads to the regulation, directly or through another part of it
    _INDUK = "peraturan_id"

    @api.model_create_multi
    def create(self, vals_list):
        # Before: the refusal comes first, not that of another check; after: also with defaults
        induk = [vals[self._INDUK] for vals in vals_list if vals.get(self._INDUK)]
        self._pastikan_terbuka(self.env[self._fields[self._INDUK].comodel_name].browse(induk))
        records = super().create(vals_list)
        records._pastikan_terbuka(records[self._INDUK])
        return records

    def write(self, vals):
        self._pastikan_terbuka(self[self._INDUK])
        hasil = super().write(vals)
        if self._INDUK in vals:
            self._pastikan_terbuka(self[self._INDUK])
        return hasil

    def unlink(self):
        self._pastikan_terbuka(self[self._INDUK])
        return super().unlink()

    @api.model
    def _pastikan_terbuka(self, induk):
        """Refuse where work was made under the regulation of ``induk``, a part of it or itself."""
        # While modules load, the data of a newer version of the addon may add what is missing
        if self.env.registry.ready:
            while induk._name != "sistem.kerja.peraturan":
                induk = induk[induk._INDUK]
            induk._pastikan_terbuka()

    def _pakai_formulir(self, formulir, nama_bidang):
        """Let copied lines name the forms of the copy.

        :param formulir: dict of the forms of the copy by their code
        :param nama_bidang: fields of these lines that name a form
        """
        for baris in self:
            for nama in nama_bidang:
                if baris[nama]:
                    baris[nama] = formulir[baris[nama].code]
