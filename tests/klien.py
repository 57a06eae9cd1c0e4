"""A plain XML-RPC client: standard library only, as an integrator would start."""

import xmlrpc.client


class Klien:
    """One login; ``klien("res.partner", "search_read", domain, fields=[...])``."""

    def __init__(self, alamat, basis_data, login, sandi):
        self.basis_data, self.sandi = basis_data, sandi
        umum = xmlrpc.client.ServerProxy(f"{alamat}/xmlrpc/2/common")
        self.uid = umum.authenticate(basis_data, login, sandi, {})
        self._objek = xmlrpc.client.ServerProxy(f"{alamat}/xmlrpc/2/object")

    def __call__(self, model, metode, *args, **kwargs):
        return self._objek.execute_kw(
            self.basis_data, self.uid, self.sandi, model, metode, list(args), kwargs
        )
