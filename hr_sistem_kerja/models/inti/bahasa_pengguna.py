"""Sentences in the language of the user, also for clients that name no language."""


def ke_pengguna(env):
    """Return ``env`` in the user's language where the caller sent none.

    Over RPC the context is the client's; without ``lang`` Odoo would answer in English. Use it
    where a sentence is raised: ``ke_pengguna(self.env)._("...")``.
    """
    return env if env.lang else env(context={**env.context, "lang": env.user.lang})
