"""The report in a real browser: clicks, keys, filters, widths, and a hostile article that runs nothing.

Needs the extra `browser` (Playwright's client) and a Chromium of the system; skipped where either is missing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import make_article
from tests.show.hostile import both

from anugerah.show.html import write_report

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install 'anugerah[browser]'")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium: apt-get install chromium")
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    write_report(both(), path)
    return path.as_uri()


@pytest.fixture
def page(browser: Any, report: str) -> Iterator[Any]:
    context = browser.new_context(offline=True, viewport={"width": 1200, "height": 800})
    page = context.new_page()
    page.problems = []
    page.on("console", lambda message: page.problems.append(message.text))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.goto(report)
    yield page
    assert page.problems == []
    context.close()


def lit(page: Any) -> list[str]:
    return list(page.locator(".lit").all_inner_texts())


def test_a_record_lights_its_evidence_and_a_second_click_puts_it_out(page: Any) -> None:
    button = page.locator("#a0 button.who")
    button.click()
    assert "".join(lit(page)).startswith("Wali Kota Bandung")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert lit(page) == []


def test_a_slot_lights_only_its_own_words(page: Any) -> None:
    page.get_by_role("button", name="official").click()
    assert lit(page) == ["Yana Mulyana"]


def test_keys_do_what_the_mouse_does(page: Any) -> None:
    page.locator("#a0 button.who").focus()
    page.keyboard.press("Enter")
    assert lit(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press(" ")
    assert lit(page) == ["Adipura"]
    page.keyboard.press("Escape")
    assert lit(page) == []
    page.locator("#a0 mark").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.label") == "OFFICIAL"
    assert "Yana Mulyana" in page.locator("#tip").inner_text()


def test_of_many_records_one_is_open(browser: Any, tmp_path: Path) -> None:
    article = make_article()
    write_report([replace(article, records=article.records * 5)], tmp_path / "many.html")
    page = browser.new_page()
    page.goto((tmp_path / "many.html").as_uri())
    records = page.locator(".record")
    assert [page.locator(".slots").nth(i).is_visible() for i in range(5)] == [False] * 5
    records.nth(2).locator(".who").click()
    records.nth(2).get_by_role("button", name="official").click()
    assert lit(page) == ["Yana Mulyana"]
    assert [page.locator(".slots").nth(i).is_visible() for i in range(5)] == [False, False, True, False, False]
    assert [b.get_attribute("aria-expanded") for b in page.locator(".who").all()][1:3] == ["false", "true"]
    page.close()


def test_pointing_at_a_mention_tells_value_and_source(page: Any) -> None:
    tip = page.locator("#tip")
    assert tip.is_hidden()
    page.locator("mark.AGENCY").first.hover()
    assert tip.inner_text() == "AGENCY: klhk Kementerian Lingkungan Hidup dan Kehutanan\nfound by test.4, score 0.50"
    page.mouse.move(1, 1)
    assert tip.is_hidden()


def test_a_label_can_be_hidden(page: Any) -> None:
    award = page.locator("#a0 mark.AWARD")
    drawn = award.evaluate("e => getComputedStyle(e).backgroundColor")
    page.get_by_role("checkbox", name="AWARD").uncheck()
    assert award.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)" != drawn
    page.get_by_role("checkbox", name="AWARD").check()
    assert award.evaluate("e => getComputedStyle(e).backgroundColor") == drawn


def test_a_hostile_article_runs_nothing_and_is_read_whole(page: Any) -> None:
    for button in page.locator("#a1 button").all():
        button.click()
    page.locator("#a1 mark").first.hover()
    assert page.evaluate("window.owned") is None
    assert page.locator("img, iframe").count() == 0
    assert "akhir" in page.locator("#a1 .text").inner_text()
    assert "<script>window.owned=1</script>" in page.locator("#tip").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_it_without_scrolling_sideways(browser: Any, report: str, scheme: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(report)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("#a0 mark").first.tap()
    box = page.locator("#tip").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    ground, ink = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert (brightness(ground) > brightness(ink)) is (scheme == "light")
    context.close()


def brightness(colour: str) -> int:
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
