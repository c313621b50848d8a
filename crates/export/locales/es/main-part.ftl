# The part of the overview that is read, and the annexes behind it. What ends in a colon or an article is followed by a link to an annex.

annexes = Anexos
annex = anexo
every-arrangement = Todos los arreglos: práctica, posiciones, antigüedad; precedentes

receiver = Estado receptor
agreement-and-practice = Acuerdo y práctica
people-arrived-and-moved-on = Personas que llegaron y partieron
moved-on-not-known = partieron después: no se conoce
standing-caption = Acuerdos, personas y fondos
standing-remark = «Ninguno» significa que una fuente lo dice; «no se conoce», que no hay modo de saberlo. Las sumas de fases distintas nunca se suman entre sí: los mismos fondos se prometen y después se pagan. Posición de los Estados receptores, antigüedad de cada fila y precedentes:{" "}
approaches-in-annex = { $count ->
    [one] { $count } gestión sin acuerdo hasta ahora (solicitud, conversaciones o rechazo) figura en el{" "}
   *[other] { $count } gestiones sin acuerdo hasta ahora ({ $open } de ellas, todavía solicitudes o conversaciones, hasta donde consta) figuran en el{" "}
}

conflicts-caption = Cifras que no pueden ser todas ciertas
conflicts-remark = { $count ->
    [0] Quién dice qué, cuántos orígenes independientes lo afirman y por qué:{" "}
    [one] { $count } contradicción más ({ $matters }), y quién dice qué, cuántos orígenes independientes lo afirman y por qué:{" "}
   *[other] { $count } contradicciones más ({ $matters }), y quién dice qué, cuántos orígenes independientes lo afirman y por qué:{" "}
}
# On what they are left out.
count-on-numbers = cifras que el registro explica: { $count }
count-on-lists = listas: { $count }
count-on-dates = fechas: { $count }
count-on-contested = puntos que una fuente rebate: { $count }
count-on-statements = declaraciones: { $count }
record-column = Registro
numbers-printed = Cifras publicadas
preferred-here = Valor preferido aquí
more-than-one = más de uno

gaps-caption = Lo que se buscó y no pudo averiguarse
gaps-remark = Se refiere a los arreglos convenidos o por los que se enviaron personas. Una laguna se nombra para que nadie la tome por un cero. Cada una, con su motivo:{" "}
arrangements = Arreglos
which = Cuáles
other-arrangements = { $count ->
    [one] { $count } más
   *[other] { $count } más
}

telling-cases-caption = Causas que cambiaron lo que puede hacerse, primero las de actuación más reciente
telling-cases-remark = El efecto es el de la última actuación que cambió algo; un arreglo puede haber terminado desde entonces. { $count ->
    [0] Detalle:{" "}
    [one] { $count } causa sin tal efecto, y el detalle de todas:{" "}
   *[other] { $count } causas sin tal efecto, y el detalle de todas:{" "}
}
