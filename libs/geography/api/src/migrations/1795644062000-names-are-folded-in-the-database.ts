import type { Migration } from '@ra-quan/shared/api';

export const namesAreFoldedInTheDatabase: Migration = {
  name: 'FoldedNames1795644062000',
  up: `
    -- What \`fold\` of the model does, for names that are searched where they are kept.
    CREATE FUNCTION geography.folded(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
      regexp_replace(
        regexp_replace(
          btrim(regexp_replace(
            translate(normalize(lower(name COLLATE "vi-x-icu"), NFD),
              'đðɖɗ''’‘ʼ\`´' || U&'\\0300\\0301\\0302\\0303\\0306\\0309\\031B\\0323\\00AD\\200B\\200C\\200D\\FEFF', 'dddd'),
            '[^[:alnum:]]+', ' ', 'g')),
          '\\m0+(?=\\d)', '', 'g'),
        '(?<=[bcdghklmnpqrstvx]|qu)y\\M', 'i', 'g');

    -- What a folded name must hold, each somewhere, to be what words mean; nothing is meant by signs alone.
    CREATE FUNCTION geography.patterns_of(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
      CASE geography.folded(words) WHEN '' THEN ARRAY['']
        ELSE (SELECT array_agg('%' || word || '%') FROM unnest(string_to_array(geography.folded(words), ' ')) AS word) END;`,
  down: `
    DROP FUNCTION geography.patterns_of(text);
    DROP FUNCTION geography.folded(text);`,
};
