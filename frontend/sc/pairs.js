/*
 * Two distributions over the same bins: what is expected as an outline, what is found as a filled bar. Property `spec`:
 *   { bins: [{label, expected: share, found: share}], words: {expected, found} }
 * Colours are the theme's, so a change of scheme needs no new drawing.
 */
const SVG = 'http://www.w3.org/2000/svg';
const HIGH = 120;

class ScPairs extends HTMLElement {
  #spec;
  #width = 0;
  #resized = new ResizeObserver(() => {
    if (Math.round(this.clientWidth) !== this.#width) {
      this.#redraw();
    }
  });

  connectedCallback() {
    if (Object.prototype.hasOwnProperty.call(this, 'spec')) {
      const early = this.spec;
      delete this.spec;
      this.spec = early;
    }
    this.#resized.observe(this);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
  }

  set spec(spec) {
    this.#spec = spec;
    this.#redraw();
  }

  get spec() {
    return this.#spec;
  }

  #redraw() {
    const width = Math.round(this.clientWidth);
    this.#width = width;
    if (!this.#spec || width === 0) {
      return;
    }
    const { bins, words } = this.#spec;
    const svg = node('svg', { 'aria-hidden': 'true', viewBox: `0 0 ${width} ${HIGH + 52}`, width, height: HIGH + 52 });
    const highest = Math.max(0.01, ...bins.flatMap((bin) => [bin.expected, bin.found]));
    const top = 24;
    const floor = top + HIGH;
    const each = width / bins.length;
    svg.append(node('rect', { class: 'expected', x: 1, y: 4, width: 12, height: 12 }), text(words.expected, 19, 14, 'start'));
    const second = 40 + words.expected.length * 7;
    svg.append(node('rect', { class: 'found', x: second, y: 4, width: 12, height: 12 }), text(words.found, second + 18, 14, 'start'));
    bins.forEach((bin, i) => {
      const left = i * each + each * 0.1;
      const full = each * 0.8;
      const found = (bin.found / highest) * HIGH;
      const expected = (bin.expected / highest) * HIGH;
      svg.append(
        node('rect', { class: 'found', x: left + full * 0.15, y: floor - found, width: full * 0.7, height: found }),
        node('rect', { class: 'expected', x: left, y: floor - expected, width: full, height: expected }));
    });
    svg.append(node('line', { class: 'zero', x1: 0, x2: width, y1: floor, y2: floor }));
    const longest = Math.max(...bins.map((bin) => bin.label.length)) * 6.4 + 12;
    const room = Math.max(1, Math.ceil(longest / each));
    bins.forEach((bin, i) => {
      if (i % room === 0) {
        const first = i === 0;
        const last = i + room >= bins.length;
        const x = first ? 0 : last && i === bins.length - 1 ? width : (i + 0.5) * each;
        svg.append(text(bin.label, x, floor + 18, first ? 'start' : last && i === bins.length - 1 ? 'end' : 'middle'));
      }
    });
    this.replaceChildren(svg);
    this.toggleAttribute('drawn', true);
  }
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function text(words, x, y, anchor) {
  const made = node('text', { x, y, 'text-anchor': anchor });
  made.textContent = words;
  return made;
}

customElements.define('sc-pairs', ScPairs);
