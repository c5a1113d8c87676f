import { esAnatomy } from '../text/es-anatomy.ts';
import { startAnatomy } from './anatomy/start-anatomy.ts';

startAnatomy(esAnatomy);
