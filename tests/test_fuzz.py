from __future__ import annotations

import json

from tests.fuzz import fuzz_randomly, patterns


def test_a_short_fuzz_finds_nothing() -> None:
    *findings, counts = map(json.loads, fuzz_randomly(3, 7))
    assert findings == []
    assert counts["executions"] > 5


def test_the_fuzzer_knows_the_patterns() -> None:
    assert len(patterns()) > 100
