" Les couleurs des fichiers de règles dans Vim et Neovim. Un essai du projet tient la liste des mots à celle du langage.
if exists('b:current_syntax')
  finish
endif

" Un mot qu'un deux-points suit est le nom d'une propriété. Des règles qui se disputent un signe, la dernière écrite l'emporte.
syntax match acteMot /^\s*\(acte\|rubrique\|question\|appréciation\|liste\|fiche\|type\|paramètre\|calcul\|table\|calendrier\|échange\|férié\|contrôle\|clause\|gabarit\|partie\|exemple\|attendu\|si\|sinon\|selon\|cas\|autrement\|pour\|demander\|inclure\|dérive\|alerte\|refus\|visa\|considérant\|intitulé\|préambule\|titre\|chapitre\|article\|annexe\|mention\|signature\|facultative\|personnel\|confidentiel\|obligatoire\)\(\s*:\s\)\@!\(\s\|$\)\@=/
syntax match acteNom /\[[^]]*\]/
syntax match acteRemarque /\(^\|\s\)#.*$/
syntax match acteTexte /^\s*>.*$/ contains=acteNom
" Les barres des cases, dans une table et dans un tableau de l'acte. Celles d'un choix de mots sont dans son crochet.
syntax match acteBarre /\\\@<!|/ contained
syntax match acteTable /^\s*|.*$/ contains=acteNom,acteBarre,acteRemarque
syntax match acteLigne /^\s*>\s*|.*$/ contains=acteNom,acteBarre

highlight default link acteMot Keyword
highlight default link acteNom Identifier
highlight default link acteRemarque Comment
highlight default link acteTexte String
highlight default link acteLigne String
highlight default link acteBarre Delimiter

let b:current_syntax = 'acte'
