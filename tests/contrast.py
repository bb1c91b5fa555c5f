"""Contrast: words on what lies behind them, in pages and in drawings, as WCAG 1.4.3 counts it."""

from __future__ import annotations

from playwright.sync_api import Page

COLOURS = """
  const canvas = Object.assign(document.createElement('canvas'), {width: 1, height: 1});
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], under, share = 1) =>
    [r, g, b].map((one, at) => one * a * share + under[at] * (1 - a * share));
  const light = (colour) => colour.map((one) => (one /= 255) <= .04045 ? one / 12.92
    : ((one + .055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [.2126, .7152, .0722][at], 0);
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + .05) / (dark + .05);
  };
  const canvasColour = () => rgba('Canvas').slice(0, 3);
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      layers.push(rgba(getComputedStyle(at).backgroundColor));
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), canvasColour());
  };
  const wanted = (pixels, weight) => pixels >= 24 || (pixels >= 18.66 && weight >= 700) ? 3 : 4.5;
  const told = (got, words, fore, back) => `${got.toFixed(2)}: ${words.trim().slice(0, 60)} `
    + `(${fore.map(Math.round)} on ${back.map(Math.round)})`;
"""

# Every element that holds words of its own and is seen, against the grounds below it.
OF_WORDS = "() => {" + COLOURS + """
  const found = [], forced = matchMedia('(forced-colors: active)').matches;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || seen.has(element)) continue;
    if (element.closest('svg, script, style')) continue;
    seen.add(element);
    if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const style = getComputedStyle(element);
    const back = ground(element), fore = over(rgba(style.color), back), got = ratio(fore, back);
    // Where colours are forced, a browser lays the ground's colour behind words, whatever is below.
    const plated = forced && style.forcedColorAdjust !== 'none';
    const plate = plated ? ratio(fore, canvasColour()) : got;
    const worst = Math.min(got, plate);
    if (worst < wanted(parseFloat(style.fontSize), style.fontWeight)) {
      found.push(told(worst, walk.currentNode.data, fore, back));
    }
  }
  return found;
}"""

# The shape painted last before the words is what they stand on: looked for at three points of them.
OF_DRAWINGS = "() => {" + COLOURS + """
  const share = (element, own) => {
    let sum = parseFloat(getComputedStyle(element)[own]);
    for (let at = element; at.tagName !== 'svg'; at = at.parentElement) {
      sum *= getComputedStyle(at).opacity;
    }
    return sum;
  };
  const found = [];
  for (const svg of document.querySelectorAll('.figure__picture svg')) {
    if (!svg.checkVisibility({visibilityProperty: true})) continue;
    const page = ground(svg), painted = [];
    for (const element of svg.querySelectorAll('path, rect, circle, text')) {
      const style = getComputedStyle(element);
      if (element.tagName !== 'text') {
        if (style.fill !== 'none' && !style.fill.startsWith('url')) painted.push(element);
        continue;
      }
      if (!element.textContent.trim() || style.fill === 'none') continue;
      const {x, y, width, height} = element.getBBox();
      const onto = element.getScreenCTM();
      const scale = Math.hypot(onto.a, onto.b);
      const haloed = style.stroke !== 'none' && parseFloat(style.strokeWidth) > 1;
      const grounds = haloed ? [over(rgba(style.stroke), page)] : [.1, .5, .9].map((part) => {
        const place = new DOMPoint(x + part * width, y + height / 2).matrixTransform(onto);
        return painted.filter((shape) => shape.isPointInFill(
          place.matrixTransform(shape.getScreenCTM().inverse()))).reduce((under, shape) =>
          over(rgba(getComputedStyle(shape).fill), under, share(shape, 'fillOpacity')), page);
      });
      for (const back of grounds) {
        const fore = over(rgba(style.fill), back, share(element, 'fillOpacity'));
        const got = ratio(fore, back);
        if (got >= wanted(parseFloat(style.fontSize) * scale, style.fontWeight)) continue;
        found.push(told(got, element.textContent, fore, back));
        break;
      }
    }
  }
  return found;
}"""


def faint_words(page: Page) -> list[str]:
    """Words of the page, drawings aside, that have too little contrast, each with its ratio."""
    return page.evaluate(OF_WORDS)


def faint_labels(page: Page) -> list[str]:
    """Words in drawings that have too little contrast with the shape or page below them."""
    return page.evaluate(OF_DRAWINGS)
