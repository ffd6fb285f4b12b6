/*
 * <sc-chart>: horizontal bars from one number to another, drawn by ApexCharts. It knows numbers, words and tones; the words
 * come ready from the server. Property `spec`:
 *   { rows: [{label, from, to, text, tone}], min, max, marks: [{at, text, tone}] }
 */
import { Drawn, words, wrap } from './drawn.js';

const NARROW = 520;

class ScChart extends Drawn {
  finish(canvas) {
    this.#writeBeside(canvas);
  }

  /** The words at the end of each bar, on the side the bar points to, and its name beside it or, on a narrow screen, above. */
  #writeBeside(canvas) {
    const { rows } = this.spec;
    const bars = [...canvas.querySelectorAll('.apexcharts-series')].at(-1)?.querySelectorAll('path') ?? [];
    const ink = this.colour('ink');
    bars.forEach((bar, index) => {
      const row = rows[index];
      if (!row) {
        return;
      }
      const box = bar.getBBox();
      const middle = box.y + box.height / 2;
      const left = row.to < row.from;
      const x = left ? box.x - 7 : box.x + box.width + 7;
      bar.parentNode.append(words([row.text], x, middle, left ? 'end' : 'start', 'sc-bar-words', this.colour(row.tone + '-ink')));
      bar.parentNode.append(this.#narrow()
        ? words([row.label], 0, box.y - 10, 'start', 'sc-bar-name', ink)
        : words(wrap(row.label, Math.floor(this.#names() / 6.9)), -this.#names(), middle, 'start', 'sc-bar-name', ink));
    });
  }

  #names() {
    return this.#narrow() ? 4 : Math.min(225, Math.round(this.clientWidth * 0.36));
  }

  #narrow() {
    return this.clientWidth < NARROW;
  }

  options() {
    const { rows, min, max, marks = [] } = this.spec;
    const narrow = this.#narrow();
    const ink = this.colour('ink');
    const room = Math.max(...rows.map((row) => row.text.length)) * 7.2 + 10;
    const turned = rows.some((row) => row.to < row.from);
    const plot = this.clientWidth - this.#names() - 20;
    const pad = ((max - min) * room) / Math.max(60, plot - (turned ? 2 : 1) * room);
    const low = turned && min < 0 ? min - pad : min;
    const high = max + pad;
    return {
      chart: {
        type: 'bar',
        stacked: true,
        height: rows.length * (narrow ? 48 : 32) + (marks.some((mark) => mark.text) ? 34 : 18),
        fontFamily: getComputedStyle(this).fontFamily,
        foreColor: ink,
        background: 'transparent',
        toolbar: { show: false },
        zoom: { enabled: false },
        selection: { enabled: false },
        redrawOnParentResize: false,
        redrawOnWindowResize: false,
        animations: { enabled: false },
      },
      series: [
        { name: 'from', data: rows.map((row) => point(row, from(row), 'transparent')) },
        { name: 'to', data: rows.map((row) => point(row, length(row), this.colour(row.tone))) },
      ],
      plotOptions: { bar: { horizontal: true, barHeight: narrow ? '34%' : '64%' } },
      dataLabels: { enabled: false },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      grid: {
        show: false,
        padding: { top: marks.some((mark) => mark.text) ? 2 : -14, right: 0, bottom: -14, left: this.#names() - 8 },
      },
      xaxis: {
        min: low,
        max: high,
        axisBorder: { show: false },
        axisTicks: { show: false },
        labels: { show: false },
      },
      yaxis: { labels: { show: false } },
      tooltip: { enabled: false },
      legend: { show: false },
      annotations: {
        position: 'back',
        xaxis: marks.map((mark) => ({
          x: mark.at,
          strokeDashArray: mark.text ? 4 : 0,
          borderColor: this.colour(mark.tone),
          ...(mark.text && {
            label: {
              text: mark.text,
              orientation: 'horizontal',
              offsetY: -4,
              borderWidth: 0,
              style: { background: 'transparent', color: this.colour(mark.tone), fontSize: '12px' },
            },
          }),
        })),
      },
    };
  }
}

/** Where the coloured part starts: nothing to skip for a bar from zero. */
function from(row) {
  return row.from === 0 ? 0 : Math.min(row.from, row.to);
}

function length(row) {
  return row.from === 0 ? row.to : Math.abs(row.to - row.from);
}

function point(row, y, fillColor) {
  return { x: row.label, y, fillColor };
}

customElements.define('sc-chart', ScChart);
