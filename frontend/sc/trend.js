/*
 * <sc-trend>: a number over time as points on a line. It knows places and words; the words come ready from the server. Property
 * `spec`: { points: [{x, y, text}], across: [{at, text}], up: [{at, text}] }, all places in [0, 1], y and up from below.
 */
const SVG = 'http://www.w3.org/2000/svg';
const RIGHT = 14;
const ABOVE = 12;
const BELOW = 26;

class ScTrend extends HTMLElement {
  #spec;
  #resized = new ResizeObserver(() => this.#draw());

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
    this.#draw();
  }

  get spec() {
    return this.#spec;
  }

  #draw() {
    const width = this.clientWidth;
    const height = this.clientHeight;
    if (!this.#spec || width === 0 || height === 0) {
      return;
    }
    const { points, across, up } = this.#spec;
    const left = 14 + 7 * Math.max(...up.map((tick) => tick.text.length));
    const x = (share) => left + share * (width - left - RIGHT);
    const y = (share) => ABOVE + (1 - share) * (height - ABOVE - BELOW);
    const svg = node('svg', { 'aria-hidden': 'true' });
    up.forEach((tick) => {
      svg.append(node('line', { class: 'rule', x1: left, x2: width - RIGHT, y1: y(tick.at), y2: y(tick.at) }));
      svg.append(words(tick.text, left - 8, y(tick.at) + 4, 'end'));
    });
    let free = -Infinity;
    across.forEach((tick) => {
      const half = tick.text.length * 3.4;
      const middle = Math.min(Math.max(x(tick.at), left + half), width - half - 2);
      if (middle - half > free) {
        svg.append(words(tick.text, middle, height - 6, 'middle'));
        free = middle + half + 14;
      }
    });
    const path = points.map((point) => `${x(point.x)},${y(point.y)}`);
    svg.append(node('polyline', { class: 'line', points: path.join(' ') }));
    points.forEach((point) => {
      const dot = node('circle', { cx: x(point.x), cy: y(point.y), r: points.length > 40 ? 3 : 4.5 });
      const title = node('title', {});
      title.textContent = point.text;
      dot.append(title);
      svg.append(dot);
    });
    this.replaceChildren(svg);
    this.setAttribute('drawn', '');
  }
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function words(text, x, y, anchor) {
  const made = node('text', { x, y, 'text-anchor': anchor });
  made.textContent = text;
  return made;
}

customElements.define('sc-trend', ScTrend);
