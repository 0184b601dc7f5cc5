"""Builds `models/lexicon/words.csv` from word counts: ``python -m anugerah.text.build_words DATA_DIR``.

Only counts of single words are kept, never text, and rare words only where the splitter would cut them.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from anugerah.lexicon import words as wordlist
from anugerah.resources import resource
from anugerah.text import glue, morphology

LEAST = 4  # running-text count below which a word is only kept where it must be protected
_WORD = re.compile(r"[^\W\d_]+")
_LEVELS = {
    "kabupaten",
    "kota",
    "daerah",
    "istimewa",
    "khusus",
    "ibukota",
    "timur",
    "selatan",
    "utara",
    "tengah",
    "raya",
}
_SCALED = (
    ("freqdist_kompas.csv", ",", 5),
    ("freqdist_idwiki.csv", ",", 10),
    ("opensubtitles2018_id_50k.txt", " ", 50),
)
_WORD_LISTS = (
    "kbbi_wordlist_wikidepia.txt",
    "kumparan_root_word.txt",
    "louisowen_combined_root_words.txt",
    "sastrawi_kata_dasar.txt",
    "person_name_tokens.tsv",
    "acronym_hariswb.csv",
)


def running_text(data: Path) -> Iterator[tuple[str, int]]:
    """Yield each text of the data folder with the number of the collection it belongs to."""
    for number, path in enumerate(sorted((data / "text").glob("*.gz"))):
        if path.name.startswith("peraturan"):
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield (json.loads(line)["text"] if ".jsonl" in path.name else line), number


def count_running(data: Path) -> Counter[str]:
    """Return the counts of words that stand at least ``LEAST`` times, in two texts or more."""
    counts: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for text, _ in running_text(data):
        words = [word.lower() for word in _WORD.findall(text) if word.isascii()]
        counts.update(words)
        texts.update(set(words))
    return Counter({word: n for word, n in counts.items() if n >= LEAST and texts[word] > 1 and len(word) > 1})


def add_lists(data: Path, counts: Counter[str]) -> None:
    """Add the scaled counts of the frequency lists and the English words."""
    for name, mark, scale in _SCALED:
        for line in (data / "lexicon" / name).read_text(encoding="utf-8").splitlines():
            word, number = line.split(mark)[:2]
            if word.isascii() and word.isalpha() and len(word) > 1 and int(number) >= scale * LEAST:
                counts[word.lower()] += int(number) // scale
    for (word,) in wordlist.rows("english.csv", ("word",)):
        counts[word] = max(counts[word], 100)


def protected(data: Path) -> Iterator[str]:
    """Yield lower-case words and names that must never be split: dictionaries, people, regions."""
    for name in _WORD_LISTS:
        for line in (data / "lexicon" / name).read_text(encoding="utf-8").splitlines():
            yield from _WORD.findall(line.split("\t")[0].split(",")[0].lower())
    for path in sorted((data / "gazetteer").glob("idn_area_*")):
        content = path.read_bytes()
        plain = gzip.decompress(content) if path.suffix == ".gz" else content
        for row in csv.DictReader(plain.decode("utf-8").splitlines()):
            yield from _WORD.findall(row["name"].lower())


def write_places(data: Path, path: Path) -> None:
    """Write the words of the names of provinces, kabupaten and kota that are four letters or longer."""
    found: set[str] = set()
    for name in ("idn_area_provinces.csv", "idn_area_regencies.csv"):
        with (data / "gazetteer" / name).open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                found.update(word for word in _WORD.findall(row["name"].lower()) if len(word) > 3)
    path.write_text("word\n" + "".join(f"{word}\n" for word in sorted(found - _LEVELS)), encoding="utf-8")


def write_plain(data: Path, path: Path) -> None:
    """Write the words that running text writes in lower case, at least three times and one time in three.

    A capitalised word that is not among them is a name.
    """
    small: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for text, _ in running_text(data):
        for match in re.finditer(r"(?<=[a-z,] )[A-Za-z]{2,}\b", text):
            every[match[0].lower()] += 1
            small[match[0]] += match[0].islower()
    plain = sorted(word for word, n in small.items() if n >= 3 and 3 * n >= every[word] and word.isascii())
    path.write_text("word\n" + "".join(f"{word}\n" for word in plain), encoding="utf-8")


def must_protect(words: Iterable[str]) -> list[str]:
    """Return the words, each once, that the splitter would cut, small or capitalised."""
    cut = []
    for word in dict.fromkeys(words):
        if any(len(glue.split_glued(form)) > 1 for form in (word, word.capitalize())):
            cut.append(word)
    return cut


def write(path: Path, counts: dict[str, int]) -> None:
    """Write the lexicon, most frequent first, then by the alphabet."""
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    path.write_text("word,count\n" + "".join(f"{word},{n or ''}\n" for word, n in rows), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Build the lexicon from the folder named on the command line; return the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m anugerah.text.build_words DATA_DIR\n")
        return 2
    data, target = Path(arguments[0]), resource("lexicon") / "words.csv"
    write_places(data, resource("lexicon") / "place_words.csv")
    write_plain(data, resource("lexicon") / "plain_words.csv")
    counts = count_running(data)
    add_lists(data, counts)
    write(target, counts)
    wordlist.word_counts.cache_clear()
    morphology.is_inflected.cache_clear()
    rare = must_protect(word for word in protected(data) if len(word) >= 5 and word not in counts)
    write(target, {**counts, **dict.fromkeys(rare, 0)})
    size = target.stat().st_size
    sys.stdout.write(f"{target.name}: {len(counts)} counted, {len(rare)} protected, {size} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
