import { enAnatomy } from '../text/en-anatomy.ts';
import { startAnatomy } from './anatomy/start-anatomy.ts';

startAnatomy(enAnatomy);
