import { browser } from "@web/core/browser/browser";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { Interaction } from "@web/public/interaction";

const AWALAN = "sk-draf";
const TERKIRIM = `${AWALAN}-terkirim`;
// A draft that nobody came back to is forgotten
const UMUR = 14 * 24 * 60 * 60 * 1000;

/**
 * Keeps what is written into long forms on this device until it is sent: a lost connection, an
 * empty battery or a tap on the wrong link loses nothing. By user, as phones are shared.
 */
export class Draf extends Interaction {
    static selector = ".o_sk";
    dynamicContent = {
        "form[data-sk-draf]": {
            "t-on-input": (ev) => this.simpan(ev.currentTarget),
            "t-on-change": (ev) => this.simpan(ev.currentTarget),
            "t-on-submit": (ev) => this.ingatKirim(ev.currentTarget),
        },
    };

    start() {
        this.lupakanYangTerkirim();
        // After a refusal the page holds what was sent last, which is newer
        if (!this.el.querySelector("#pesan")) {
            this.el.querySelectorAll("form[data-sk-draf]").forEach((form) => this.pulihkan(form));
        }
    }

    kunci(form) {
        return `${AWALAN}:${user.userId}:${form.dataset.skDraf}`;
    }

    /** @returns {HTMLElement[]} the fields whose content is kept: no files, no passwords */
    bidang(form) {
        return [...form.elements].filter(
            (el) =>
                el.name &&
                !["hidden", "file", "password", "submit", "button", "reset"].includes(el.type),
        );
    }

    isi(el) {
        return ["checkbox", "radio"].includes(el.type) ? el.checked : el.value;
    }

    simpan(form) {
        const isi = this.bidang(form).map((el) => [el.name, this.isi(el)]);
        this.tulis(this.kunci(form), JSON.stringify({ pada: Date.now(), isi }));
    }

    ingatKirim(form) {
        this.tulis(TERKIRIM, this.kunci(form));
    }

    /** A page that says what was done follows a form that was accepted. */
    lupakanYangTerkirim() {
        const kunci = browser.localStorage.getItem(TERKIRIM);
        if (kunci && this.el.querySelector("#selesai")) {
            browser.localStorage.removeItem(kunci);
        }
        browser.localStorage.removeItem(TERKIRIM);
    }

    pulihkan(form) {
        const draf = this.baca(this.kunci(form));
        const bidang = this.bidang(form);
        // Another form than the one that was written in: rows were added or taken away
        if (!draf || draf.isi.some(([nama], urutan) => bidang[urutan]?.name !== nama)) {
            return;
        }
        let berubah = false;
        draf.isi.forEach(([, isi], urutan) => {
            const el = bidang[urutan];
            berubah ||= this.isi(el) !== isi;
            if (["checkbox", "radio"].includes(el.type)) {
                el.checked = isi;
            } else {
                el.value = isi;
            }
        });
        if (berubah) {
            this.kabarkan(form);
        }
    }

    kabarkan(form) {
        const kabar = this.el.querySelector("#sk_draf_kabar > *").cloneNode(true);
        this.insert(kabar, form, "beforebegin");
        this.addListener(kabar.querySelector("[data-sk-draf-buang]"), "click", () => {
            browser.localStorage.removeItem(this.kunci(form));
            form.reset();
            kabar.remove();
            this.bidang(form)[0]?.focus();
        });
    }

    baca(kunci) {
        try {
            const draf = JSON.parse(browser.localStorage.getItem(kunci));
            return draf && Date.now() - draf.pada < UMUR ? draf : null;
        } catch {
            return null;
        }
    }

    tulis(kunci, isi) {
        try {
            browser.localStorage.setItem(kunci, isi);
        } catch {
            // No room on the device, or not allowed: the form works as without drafts
        }
    }
}

registry.category("public.interactions").add("hr_sistem_kerja.draf", Draf);
