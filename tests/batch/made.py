"""Articles made up from a few invented sentences, as many and as long as wanted."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

SENTENCES = (
    "Wali Kota Madiun Budi Santosa menerima penghargaan Adipura {year} dari KLHK di Jakarta, Kamis (3/1/{year}).",
    "Kabupaten Sleman meraih predikat WTP dari BPK untuk tahun {year}.",
    "Bupati Banyuwangi Siti Rahayu berharap prestasi itu memacu semua pihak.",
    "Program KIA (Kartu Identitas Anak) dipakai oleh warga Kecamatan Garung.",
    "Penghargaan Swasti Saba {year} diserahkan kepada Kota Batu dan Kabupaten Blitar.",
    "Warga hadir dalam acara yang digelar di pendopo itu sejak pagi.",
    "Pemkot Bandung masuk nominasi, tetapi belum menang pada {year}.",
)


def made(number: int, words: int) -> str:
    """Return an article of about ``words`` words; the same number gives the same article."""
    chance, parts, count = random.Random(number), [], 0
    while count < words:
        sentence = chance.choice(SENTENCES).format(year=chance.randint(2010, 2024))
        parts.append(sentence + chance.choice((" ", " ", "\n\n")))
        count += len(sentence.split())
    return "".join(parts).rstrip()


def lines(path: Path, count: int, words: Callable[[int], int]) -> Path:
    """Write ``count`` made articles as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for n in range(count):
            out.write(json.dumps({"id": f"n{n}", "text": made(n, words(n))}) + "\n")
    return path
