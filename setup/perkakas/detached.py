"""setup/run --detach and --stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

from . import process
from .console import Failure, say
from .running import Instance

STOP_PATIENCE = 40


def start(instance: Instance) -> int:
    """The same command in a session of its own; we show its screen until it is ready."""
    if instance.alive:
        raise Failure(
            f"Basis data {instance.database} sedang dipakai ({instance.describe()}): hentikan "
            f"dengan setup/run --db {instance.database} --stop, atau pilih --db lain."
        )
    kept = [argument for argument in sys.argv[1:] if argument != "--detach"]
    env = process.environment()
    del env[process.JOB_VARIABLE]
    instance.screen.write_text("", encoding="utf-8")
    with open(instance.screen, "a", encoding="utf-8") as screen:
        child = subprocess.Popen(
            [sys.executable, sys.argv[0], *kept],
            stdin=subprocess.DEVNULL,
            stdout=screen,
            stderr=screen,
            env=env,
            start_new_session=True,
        )
    try:
        status = _show_until_ready(instance, child)
    except BaseException:
        child.terminate()
        child.wait()
        raise
    if status is None:
        say("Berjalan di latar belakang.")
    return status or 0


def _show_until_ready(instance: Instance, child: subprocess.Popen) -> int | None:
    """Copy the child's screen to ours; its exit code, or None when it is ready."""
    with open(instance.screen, encoding="utf-8") as screen:
        while True:
            ended = child.poll()
            ready = instance.read().get("url")
            sys.stdout.write(screen.read())
            sys.stdout.flush()
            if ended is not None or ready:
                return ended
            time.sleep(0.2)


def stop(instance: Instance) -> int:
    """Ask it to end, and wait until its lock says that it did."""
    if not instance.alive:
        say(f"Tidak ada yang berjalan dengan basis data {instance.database}.")
        return 0
    pid = instance.read().get("pid")
    if not pid:
        raise Failure("Prosesnya baru saja dinyalakan: tunggu sebentar lalu ulangi --stop.")
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + STOP_PATIENCE
    while instance.alive:
        if time.monotonic() > deadline:
            raise Failure(
                f"Proses {pid} tidak berhenti dalam {STOP_PATIENCE} detik: akhiri dengan "
                f"kill -9 {pid}."
            )
        time.sleep(0.1)
    say(f"Basis data {instance.database} sudah dihentikan.")
    return 0
