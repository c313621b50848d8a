# What changed.

what-changed = Qué ha cambiado
since-what = Desde { $what }.
and-more-points = y { $count } más.
and-more-names = , y { $count } más
read-again = { $count ->
    [one] Se releyó { $count } registro sin cambios.
   *[other] Se releyeron { $count } registros sin cambios.
}
gone-stale = Han quedado desactualizados: { $names }.
nothing-recorded = nada registrado
sources-disagree = las fuentes se contradicen: { $sides }
no-longer-in-dispute = ya no es objeto de controversia: { $sides }
sources-still-disagree = las fuentes siguen contradiciéndose, ahora: { $sides }
item-removed = supresión ({ $what })
item-renamed = cambio de identificador ({ $what }), antes { $id }
changes-corrections = Rectificaciones
changes-transitions = Cambios de situación
changes-arrivals = Nuevos arreglos, traslados, pagos y actuaciones judiciales
changes-updates = Cifras sustituidas o añadidas
changes-disputes = Controversias y posiciones
changes-sources = Fuentes corregidas, retiradas o desaparecidas
changes-upkeep = Desactualizados, o revisados
changes-removals = Suprimidos o renombrados
changes-other = Otros cambios
no-longer-counted = { $amount }, ya no cuenta
what-is-recorded-here = lo que se recoge aquí
sources-say-otherwise = fuentes que dicen lo contrario
other-particulars = otros detalles
date-of-transfer = fecha del traslado
