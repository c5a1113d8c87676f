/** What a patient does once care has ended, in plain words; `exercises` by name. */
export const selfCareWords: Readonly<Record<'en' | 'es', (exercises: readonly string[]) => readonly string[]>> = {
  en: (exercises) => [
    ...(exercises.length === 0
      ? ['Keep moving every day, in any way that you like.']
      : [`Keep doing what helped, two or three times a week: ${exercises.join(', ')}.`]),
    'Change your position at least every half hour. Walk a little every day.',
    'If the pain comes back: do your exercises daily for two weeks, and do a little less of what sets it off.',
    'Call us if it has not eased after two weeks.',
    'New numbness between the legs, new trouble with bladder or bowel, or a leg that gets weaker: go to the emergency department now.',
  ],
  es: (exercises) => [
    ...(exercises.length === 0
      ? ['Siga moviéndose todos los días, como más le guste.']
      : [`Siga haciendo lo que le ayudó, dos o tres veces por semana: ${exercises.join(', ')}.`]),
    'Cambie de posición al menos cada media hora. Camine un poco todos los días.',
    'Si vuelve el dolor: haga sus ejercicios a diario durante dos semanas y haga un poco menos de lo que lo provoca.',
    'Llámenos si no ha mejorado después de dos semanas.',
    'Adormecimiento nuevo entre las piernas, problemas nuevos para orinar o evacuar, o una pierna cada vez más débil: vaya a urgencias ahora.',
  ],
};
