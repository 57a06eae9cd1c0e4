/**
 * The verification page without sending the file: the browser hashes it, and the server is told
 * the hash alone. Where this script or WebCrypto is missing, the form sends the file.
 */
(function () {
    "use strict";

    function heks(sangga) {
        return Array.from(new Uint8Array(sangga), (b) => b.toString(16).padStart(2, "0")).join("");
    }

    function tunjukkan(formulir, nama) {
        formulir.parentElement.querySelectorAll("[data-hasil]").forEach((kotak) => {
            kotak.hidden = kotak.dataset.hasil !== nama;
        });
        // What was said of the signature of another file
        formulir.parentElement.querySelector("[data-tanda]")?.remove();
    }

    async function laporkan(formulir, sidik) {
        const badan = new FormData();
        badan.append("csrf_token", formulir.elements.csrf_token.value);
        badan.append("sidik", sidik);
        const jawaban = await fetch(formulir.action, { method: "POST", body: badan });
        if (!jawaban.ok) {
            throw new Error(String(jawaban.status));
        }
        return (await jawaban.json()).hasil;
    }

    async function periksa(formulir) {
        const berkas = formulir.elements.berkas.files[0];
        if (!berkas) {
            return;
        }
        if (berkas.size > Number(formulir.dataset.batas)) {
            tunjukkan(formulir, "besar");
            return;
        }
        tunjukkan(formulir, "sibuk");
        try {
            const isi = await berkas.arrayBuffer();
            const sidik = heks(await window.crypto.subtle.digest("SHA-256", isi));
            tunjukkan(formulir, await laporkan(formulir, sidik));
        } catch {
            tunjukkan(formulir, "gagal");
        }
    }

    function siapkan() {
        const formulir = document.getElementById("sk_periksa");
        if (!formulir || !window.crypto || !window.crypto.subtle) {
            return;
        }
        // The button that sends the file stays, for the signature inside the PDF
        formulir.elements.berkas.addEventListener("change", () => periksa(formulir));
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", siapkan);
    } else {
        siapkan();
    }
})();
