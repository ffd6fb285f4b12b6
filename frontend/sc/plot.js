/*
 * <sc-lines> and <sc-swarm>: numbers on two axes, drawn by ApexCharts. The words come ready from the server.
 *   sc-lines: { lines: [{name, tone, dashed, points: [[x, y]]}], mark: {at, text, value | null} | null, x: axis, y: axis }
 *   sc-swarm: { rows: [label], groups: [{name, tone, points: [[x, y]]}], x: axis }, where y = row + lane
 * An axis is {title, unit, decimals, locale}.
 */
import { Drawn, words, wrap } from './drawn.js';

function written(axis) {
  const numbers = new Intl.NumberFormat(axis.locale, { minimumFractionDigits: 0, maximumFractionDigits: axis.decimals });
  const spaced = axis.unit && (axis.locale.startsWith('fr') || axis.unit !== '%') ? '\u00a0' + axis.unit : axis.unit;
  return (value) => numbers.format(Math.abs(value) < 1e-9 ? 0 : value).replace('-', '\u2212').replace(/\u202f/g, '\u00a0') + spaced;
}

/** The round numbers that hold all values: a step of 1, 2 or 5 times a power of ten, about `wished` of them. */
function rounded(values, wished) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / wished;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (power < 10 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]).map((part) => part * power).find((part) => part >= rough);
  const min = Math.floor(low / step) * step;
  const max = Math.ceil(high / step) * step;
  return { min, max, tickAmount: Math.round((max - min) / step) };
}

class Plot extends Drawn {
  frame(type, height) {
    return {
      chart: {
        type,
        height,
        fontFamily: getComputedStyle(this).fontFamily,
        foreColor: this.colour('muted'),
        background: 'transparent',
        toolbar: { show: false },
        zoom: { enabled: false },
        selection: { enabled: false },
        redrawOnParentResize: false,
        redrawOnWindowResize: false,
        animations: { enabled: false },
      },
      dataLabels: { enabled: false },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      tooltip: { enabled: false },
      legend: { show: false },
    };
  }

  axis(axis, ticks) {
    return {
      type: 'numeric',
      tickAmount: ticks,
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      title: { text: axis.title, style: { fontSize: '12.5px', fontWeight: 500, color: this.colour('muted') } },
      labels: { formatter: written(axis), hideOverlappingLabels: true, style: { fontSize: '12px' }, rotate: 0 },
    };
  }
}

class ScLines extends Plot {
  options() {
    const { lines, mark, x, y } = this.spec;
    const narrow = this.clientWidth < 520;
    const ink = this.colour('ink');
    const points = lines.flatMap((line) => line.points);
    const across = points.map(([at]) => at);
    const ticks = narrow ? 3 : 6;
    const share = mark ? (mark.at - Math.min(...across)) / (Math.max(...across) - Math.min(...across)) : 0.5;
    const [textAnchor, offsetX] = share < 0.25 ? ['start', 6] : share > 0.75 ? ['end', -6] : ['middle', 0];
    const fromNothing = Math.min(...across) >= 0 && Math.min(...across) < Math.max(...across) / 10;
    return {
      ...this.frame('line', narrow ? 260 : 300),
      series: lines.map((line) => ({ name: line.name, data: line.points.map(([at, value]) => ({ x: at, y: value })) })),
      colors: lines.map((line) => this.colour(line.dashed ? line.tone : line.tone + '-ink')),
      stroke: { width: lines.map((line) => (line.dashed ? 2 : 3)), dashArray: lines.map((line) => (line.dashed ? 6 : 0)), curve: 'straight' },
      markers: { size: 0, hover: { size: 0 } },
      grid: { borderColor: this.colour('line'), padding: { left: 12, right: 18, top: 6, bottom: 4 } },
      xaxis: { ...this.axis(x, ticks), ...(fromNothing ? rounded(across, ticks) : {}) },
      yaxis: { ...rounded(points.map(([, value]) => value), 4), labels: { formatter: written(y), style: { fontSize: '12px' } },
        title: { text: narrow ? undefined : y.title, style: { fontSize: '12.5px', fontWeight: 500, color: this.colour('muted') } } },
      annotations: {
        position: 'back',
        xaxis: mark ? [{
          x: mark.at,
          strokeDashArray: 3,
          borderColor: ink,
          label: { text: mark.text, orientation: 'horizontal', textAnchor, offsetX, offsetY: -4, borderWidth: 0,
            style: { background: 'transparent', color: ink, fontSize: '12px' } },
        }] : [],
        points: mark && mark.value !== null ? [{
          x: mark.at,
          y: mark.value,
          marker: { size: 6, fillColor: this.colour(lines[0].tone + '-ink'), strokeColor: this.colour('line'), strokeWidth: 2 },
        }] : [],
      },
    };
  }
}

class ScSwarm extends Plot {
  #narrow() {
    return this.clientWidth < 520;
  }

  #names() {
    return this.#narrow() ? 16 : Math.min(225, Math.round(this.clientWidth * 0.36));
  }

  /** On a narrow screen the dots make room for the name above them. */
  #place(row) {
    const middle = Math.round(row);
    return this.#narrow() ? middle + 0.17 + (row - middle) * 0.7 : row;
  }

  options() {
    const { rows, groups, x } = this.spec;
    const across = groups.flatMap((group) => group.points.map(([at]) => at));
    return {
      ...this.frame('scatter', rows.length * (this.#narrow() ? 62 : 46) + 56),
      series: groups.map((group) => ({ name: group.name, data: group.points.map(([at, row]) => ({ x: at, y: this.#place(row) })) })),
      colors: groups.map((group) => this.colour(group.tone)),
      markers: { size: this.#narrow() ? 2.2 : 3, strokeWidth: 0, hover: { size: 0 } },
      fill: { opacity: 0.85 },
      grid: { borderColor: this.colour('line'), yaxis: { lines: { show: false } }, xaxis: { lines: { show: true } },
        padding: { left: this.#names(), right: 18, top: -12, bottom: 4 } },
      xaxis: { ...this.axis(x), ...rounded(across, this.#narrow() ? 4 : 8) },
      yaxis: { min: -0.5, max: rows.length - 0.5, reversed: true, tickAmount: 1, labels: { show: false }, axisBorder: { show: false } },
      annotations: { position: 'back', xaxis: [{ x: 0, strokeDashArray: 0, borderColor: this.colour('muted') }] },
    };
  }

  /** The name of each row, beside it or, on a narrow screen, above. */
  finish(canvas) {
    const plot = canvas.querySelector('.apexcharts-inner');
    const grid = canvas.querySelector('.apexcharts-grid');
    if (!plot || !grid) {
      return;
    }
    const { rows } = this.spec;
    const height = canvas.querySelector('.apexcharts-grid-borders, .apexcharts-gridlines-vertical')?.getBBox().height || grid.getBBox().height;
    const each = height / rows.length;
    rows.forEach((row, index) => {
      const middle = each * (index + 0.5);
      plot.append(this.#narrow()
        ? words([row], -14, middle - each / 2 + 7, 'start', 'sc-bar-name', this.colour('ink'))
        : words(wrap(row, Math.floor(this.#names() / 6.9)), -this.#names() + 4, middle, 'start', 'sc-bar-name', this.colour('ink')));
    });
  }
}

customElements.define('sc-lines', ScLines);
customElements.define('sc-swarm', ScSwarm);
