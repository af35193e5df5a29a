package org.countypowers.delegation;

/** Classes of counties (分类管理): 城市主城区, 重点开发区县, 农产品主产区县, 重点生态功能区县. */
public enum CountyClass {
    URBAN_CORE,
    KEY_DEVELOPMENT,
    AGRICULTURAL,
    ECOLOGICAL
}
