/*
 * <sc-timeline>: a score over time as points on a line, the threshold as a stepped dashed line, and a mark where the model
 * changed. It knows numbers and words; the words come ready from the server. Property `spec`:
 *   { points: [{at, value, threshold, tone, text}], changes: [{at, text}], top, threshold }
 * `at` is in milliseconds, `value`, `threshold` and `top` are shares.
 */
const SVG = 'http://www.w3.org/2000/svg';
const LEFT = 8;
const RIGHT = 8;
const ABOVE = 24;
const BELOW = 22;

class ScTimeline extends HTMLElement {
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
    const { points, changes, top, threshold } = this.#spec;
    const first = points[0].at;
    const span = Math.max(points[points.length - 1].at - first, 1);
    const x = (at) => points.length === 1 ? width / 2 : LEFT + 6 + (at - first) / span * (width - LEFT - RIGHT - 12);
    const y = (share) => ABOVE + (1 - share / top) * (height - ABOVE - BELOW);
    const svg = node('svg', { 'aria-hidden': 'true' });
    changes.forEach((change) => {
      svg.append(node('line', { class: 'change', x1: x(change.at), x2: x(change.at), y1: 14, y2: height - BELOW }));
      svg.append(text(change.text, x(change.at), 11, width));
    });
    let steps = `M ${LEFT} ${y(points[0].threshold)}`;
    points.forEach((point) => {
      steps += ` H ${x(point.at)} V ${y(point.threshold)}`;
    });
    svg.append(node('path', { class: 'threshold', d: `${steps} H ${width - RIGHT}` }));
    const label = text(threshold, width, y(points[points.length - 1].threshold) - 6, width);
    svg.append(label);
    svg.append(node('polyline', { class: 'line', points: points.map((p) => `${x(p.at)},${y(p.value)}`).join(' ') }));
    points.forEach((point) => {
      const dot = node('circle', { class: point.tone, cx: x(point.at), cy: y(point.value), r: 6 });
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

/* Near the right edge a text ends where it would begin. */
function text(words, x, y, width) {
  const right = x > width * 0.7;
  const made = node('text', { x: right ? Math.min(x, width - RIGHT) : Math.max(x, LEFT), y, 'text-anchor': right ? 'end' : 'start' });
  made.textContent = words;
  return made;
}

customElements.define('sc-timeline', ScTimeline);
