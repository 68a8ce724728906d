// Only the parts of the drawing library that we use, drawn as SVG so that print is sharp.
import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

export const initialise = echarts.init;
