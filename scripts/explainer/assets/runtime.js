/* What a page needs of Vega to draw a compiled figure and to work out its signals. Expressions are
   interpreted, so that no page has to allow code made of strings. */
import { transforms } from "vega-dataflow";
import * as data from "vega-transforms";
import * as views from "vega-view-transforms";
import * as encoders from "vega-encode";
import { parse } from "vega-parser";
import { View } from "vega-view";
import { expressionInterpreter } from "vega-interpreter";

Object.assign(transforms, data, views, encoders);

/* Draws `spec` into `element`, its inputs starting at `signals`. What comes back holds the drawing,
   sets signals, and gives the value of one. */
export async function draw(element, spec, signals = {}) {
  const view = new View(parse(spec, null, { ast: true }),
    { expr: expressionInterpreter, renderer: "svg", tooltip() {} });
  const assign = (values) => Object.entries(values).forEach(([name, value]) => view.signal(name, value));
  assign(signals);
  await view.initialize(element).runAsync();
  return {
    svg: element.querySelector("svg"),
    get: (name) => view.signal(name),
    set(values) { assign(values); return view.runAsync(); },
    run(values) { assign(values); view.run(); },
  };
}
