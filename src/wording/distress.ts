/** When somebody says that they may hurt themselves: no film helps, people do. */
export const NOT_ALONE =
  'Siento mucho que lo estés pasando tan mal, y me alegra que lo digas. Yo solo soy un programa que sabe de cine y no puedo ayudarte como mereces: por favor, cuéntaselo ahora a alguien de confianza o llama al número de emergencias de tu país (112 en España, 911 en casi toda América). No tienes que pasar por esto a solas.';
