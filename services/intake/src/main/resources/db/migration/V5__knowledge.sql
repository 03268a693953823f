-- 知识库: articles answers rest on; no personal data.
create sequence knowledge_number;
create table knowledge_article (
    article_id  uuid primary key,
    article_no  text        not null unique,
    status      text        not null,
    title       text        not null,
    body        text        not null,
    category    text        not null,
    owner_unit  text        not null,
    valid_from  date        not null,
    valid_to    date,
    edition     int         not null,
    author      text        not null,
    author_name text        not null,
    reviewer    text,
    remark      text,
    changed_at  timestamptz not null,
    version     bigint      not null,
    check (valid_to is null or valid_to >= valid_from)
);
create index knowledge_by_status on knowledge_article (status, article_id desc);
create index knowledge_newest on knowledge_article (article_id desc);
comment on table knowledge_article is '知识条目（现行文本）';
comment on column knowledge_article.edition is '已发布到第几版；未发布过为 0';

-- 知识版本: every published text is kept, and never changed but for its end.
create table knowledge_edition (
    article_id      uuid        not null references knowledge_article,
    edition         int         not null,
    title           text        not null,
    body            text        not null,
    category        text        not null,
    owner_unit      text        not null,
    valid_from      date        not null,
    valid_to        date,
    author          text        not null,
    published_by    text        not null,
    published_at    timestamptz not null,
    current_edition boolean     not null,
    pairs           int[]       not null generated always as (character_pairs(title || ' ' || body)) stored,
    primary key (article_id, edition)
);
create index knowledge_edition_pairs on knowledge_edition using gin (pairs gin__int_ops) where current_edition;
create index knowledge_edition_end on knowledge_edition (valid_to) where current_edition and valid_to is not null;
comment on table knowledge_edition is '知识条目的历次发布版本';
comment on column knowledge_edition.current_edition is '是否现行版本；撤下后没有现行版本';

-- 知识引用: which answer rests on which edition.
create table knowledge_use (
    case_id    uuid primary key references demand,
    article_id uuid        not null,
    edition    int         not null,
    used_at    timestamptz not null,
    foreign key (article_id, edition) references knowledge_edition
);
create index knowledge_use_by_article on knowledge_use (article_id, edition, used_at);
comment on table knowledge_use is '直接答复引用知识条目的记录';
