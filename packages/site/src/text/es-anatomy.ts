import type { AnatomyWords } from './words.ts';

export const esAnatomy: AnatomyWords = {
  title: 'Un origen, tres lugares',
  pictureBehind:
    'El tronco visto por detrás. La columna baja entre las últimas costillas hasta la pelvis. En la parte alta, las caras de las articulaciones son placas anchas que miran hacia atrás. Desde la articulación entre T12 y L1 hacia abajo son ranuras que miran hacia dentro. De esa articulación, en el lado izquierdo, bajan tres ramas de los nervios: una línea continua hasta el borde de la cadera y la nalga, una línea de rayas que rodea el costado hacia la ingle, y una línea de puntos hasta la parte externa de la cadera.',
  pictureFront:
    'El tronco visto por delante. La línea de rayas rodea el costado izquierdo y baja hasta la ingle y el bajo vientre. También está marcada la parte externa de la cadera.',
  behind: 'Por detrás',
  inFront: 'Por delante',
  node: 'T12 a L1',
  choose:
    'Elija una rama, o tóquela en el dibujo, y se ilumina su zona. Se muestra el lado izquierdo; puede ser cualquiera.',
  branches: {
    posterior: {
      name: 'Al borde de la cadera y la nalga',
      text: 'Baja recto por la espalda y pasa sobre el borde del hueso de la cadera, a unos 7 cm (tres pulgadas) de la columna.',
      lit: 'Iluminado: la parte de atrás del borde de la cadera y lo alto de la nalga.',
      line: 'línea continua',
    },
    anterior: {
      name: 'A la ingle',
      text: 'Por debajo de la última costilla, alrededor del costado y hacia abajo hasta la ingle y el bajo vientre.',
      lit: 'Iluminado: la ingle y el bajo vientre, vistos por delante.',
      line: 'línea de rayas',
    },
    lateral: {
      name: 'A la parte externa de la cadera',
      text: 'Pasa sobre el lado del borde de la cadera y baja hasta el hueso sobre el que uno se acuesta.',
      lit: 'Iluminado: la parte externa de la cadera.',
      line: 'línea de puntos',
    },
  },
  broad: 'Placa ancha: la articulación mira hacia atrás y deja girar.',
  slit: 'Ranura: la articulación mira hacia dentro y frena el giro.',
  here: 'Entre T12 y L1 se pasa de un tipo al otro.',
  turnTitle: 'Gire el tronco: qué se mueve y qué se frena',
  turnText:
    'Cinco huesos vistos por detrás y desde arriba. Las líneas gruesas de cada hueso son las caras de sus articulaciones. Las de T10 a T12 van de lado a lado, así que el hueso de arriba puede deslizarse y girar. Las de L1 y L2 van de delante hacia atrás, así que chocan y frenan el giro.',
  stack: (trunk) =>
    `Cinco huesos, de T10 a L2, uno encima de otro. El tronco: ${trunk}. La tabla dice cuánto gira cada uno.`,
  kind: '¿Cómo está la zona de paso?',
  states: {
    even: {
      name: 'Pareja',
      text: 'Las articulaciones de arriba giran unos pocos grados cada una. T12–L1 da unos dos y se detiene. La parte baja casi no gira.',
    },
    stiff: {
      name: 'Zona rígida',
      text: 'T12–L1 apenas se mueve. Las de arriba y abajo tienen que girar más de lo que les toca, y la rígida duele cuando se la fuerza.',
    },
    loose: {
      name: 'Zona floja',
      text: 'T12–L1 gira demasiado antes de que algo la frene. Sus vecinas giran menos. Los músculos tienen que sujetar lo que la articulación no sujeta.',
    },
  },
  slider: 'Giro del tronco',
  toLeft: 'A la izquierda',
  toRight: 'A la derecha',
  trunkAt: (degrees) =>
    degrees === 0
      ? 'mirando al frente'
      : `girado ${Math.abs(degrees)} grados a la ${degrees > 0 ? 'izquierda' : 'derecha'}`,
  degrees: (value) => `${String(Math.abs(value)).replace('.', ',')}°`,
  table: 'Cuánto gira cada parte',
  part: 'Parte de la columna',
  turns: 'Gira',
  happens: 'Qué pasa',
  above: 'Espalda alta, por encima de T10',
  aboveHappens: 'hace el resto',
  joints: {
    'T10-T11': 'T10–T11',
    'T11-T12': 'T11–T12',
    'T12-L1': 'T12–L1, la zona de paso',
    'L1-L2': 'L1–L2',
    'L2-S1': 'De L2 a la pelvis (cuatro niveles)',
  },
  motions: {
    rests: 'en reposo',
    turns: 'gira',
    stops: 'se detuvo: las caras chocan',
    stiff: 'rígida: apenas gira',
    strained: 'tiene que girar demasiado',
    loose: 'floja: gira demasiado',
  },
  said: (trunk, state, junction, stopped) => `${state}. Tronco ${trunk}. T12–L1 gira ${junction}. ${stopped}`,
  stopped: (names) => (names === '' ? 'Todavía no se detuvo ninguna articulación.' : `Detenidas: ${names}.`),
  schematic:
    'Esquema: cifras redondas que muestran la idea, no medidas en usted. Los ángulos se dibujan el doble de grandes para que se vean.',
  homeTitle: 'Articulaciones pequeñas, nervios que llegan lejos',
  homeText:
    'La parte alta de la columna gira. La parte baja casi no puede. A la altura de la última costilla se pasa de una a otra, y los nervios que salen de ahí van al borde de la cadera, a la ingle y a la parte externa de la cadera. Por eso el lugar que duele puede no ser el lugar dañado.',
  homeMore: 'Cómo funciona la zona de paso',
};
