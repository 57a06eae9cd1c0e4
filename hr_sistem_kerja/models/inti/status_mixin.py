from odoo import api, models, tools
from odoo.exceptions import UserError

from .bahasa_pengguna import ke_pengguna

# Only this very object opens the locked fields. A client can send any context key it likes, but
# never this object, so neither RPC nor an import can change a state directly.
_KUNCI = object()


class StatusMixin(models.AbstractModel):
    """A state that moves only along one table, by our own actions.

    A model sets :attr:`_TRANSISI` (state -> states that may follow) and, if other fields are
    also decided by actions alone, :attr:`_TERKUNCI`. What the program computes is locked too.
    """

    _name = "sistem.kerja.status.mixin"
    _description = "State with one Transition Table"

    _TRANSISI = {}
    _TERKUNCI = ("state",)

    @tools.ormcache()
    def _bidang_terkunci(self):
        """Return the fields that no client writes: those decided by actions, and those computed.

        Odoo itself lets a client store any value in a computed field.
        """
        dihitung = {
            nama
            for nama, bidang in self._fields.items()
            if bidang.store and bidang.compute and bidang.readonly and not bidang.inverse
        }
        return frozenset({*self._TERKUNCI, *dihitung})

    @api.model
    def default_get(self, fields):
        """Let locked fields begin as the model says.

        Neither ``default_state`` in a context nor the personal default of a user does, also
        where our own actions create the record.
        """
        terkunci = self._bidang_terkunci()
        bawaan = super().default_get([nama for nama in fields if nama not in terkunci])
        for nama in terkunci.intersection(fields):
            bidang = self._fields[nama]
            if bidang.default:
                bawaan[nama] = bidang.convert_to_write(bidang.default(self), self)
        return bawaan

    @api.model_create_multi
    def create(self, vals_list):
        if not self._terbuka():
            terkunci = self._bidang_terkunci()
            awal = self.default_get(list(terkunci))
            for vals in vals_list:
                self._tolak_terkunci(
                    [n for n in vals if n in terkunci and vals[n] != awal.get(n, False)]
                )
        return super().create(vals_list)

    def write(self, vals):
        if not self._terbuka():
            terkunci = self._bidang_terkunci()
            self._tolak_terkunci([nama for nama in vals if nama in terkunci])
        return super().write(vals)

    def _terbuka(self):
        return self.env.context.get("sistem_kerja_kunci") is _KUNCI

    def _buka(self):
        """Return the records with their locked fields open, for our own actions.

        The values that a client wants to see by default (``default_...``) stay outside.
        """
        return self.with_context(tools.clean_context(self.env.context), sistem_kerja_kunci=_KUNCI)

    def _tolak_terkunci(self, nama_bidang):
        if nama_bidang:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(bidang)s: this field changes only through the buttons of the record, so "
                    "that every decision keeps its maker and its time.",
                    bidang=", ".join(
                        self._fields[nama]._description_string(self.env) for nama in nama_bidang
                    ),
                )
            )

    def _nama_state(self, state):
        return dict(self._fields["state"]._description_selection(self.env))[state]

    def _pastikan_boleh(self, ke):
        """Refuse where the table does not allow the move.

        :param ke: the state to move to
        :raises UserError: naming the record, its state and the states that may follow
        """
        for record in self:
            if ke in self._TRANSISI.get(record.state, ()):
                continue
            raise UserError(
                ke_pengguna(self.env)._(
                    "State of %(nama)s: it is %(dari)s and cannot become %(ke)s.",
                    nama=record.display_name,
                    dari=self._nama_state(record.state),
                    ke=self._nama_state(ke),
                )
            )

    def _pindah(self, ke, **vals):
        """Move to the state ``ke`` and write ``vals`` with it.

        The rows are locked first: of two people at the same moment the second one is told what
        the first has done.
        """
        if not self:
            return
        self._tahan_baris()
        self.invalidate_recordset(["state"])
        self._pastikan_boleh(ke)
        self._buka().write({"state": ke, **vals})

    def _tahan_baris(self):
        """Lock the rows, so that two decisions at the same moment have one outcome.

        :raises UserError: where somebody else decides in this very moment
        """
        if len(self.try_lock_for_update()) < len(self):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: somebody else is deciding it at this moment. Open it again to see "
                    "what was decided; nothing of yours was written.",
                    nama=", ".join(self.mapped("display_name")),
                )
            )

    def _pastikan_alasan(self, alasan):
        """Return the reason without white space, or refuse where it is missing."""
        alasan = (alasan or "").strip()
        if not alasan:
            raise UserError(
                ke_pengguna(self.env)._("Reason: write why; a cancellation without it is refused.")
            )
        return alasan

    def _catat_pembatalan(self, alasan):
        """Keep the reason of a cancellation in the history of each record."""
        isi = ke_pengguna(self.env)._("Cancelled: %s", alasan)
        self._message_log_batch(bodies=dict.fromkeys(self.ids, isi))
