package org.countypowers.audit.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.Configuration;

/** Finds the mappers of every module; stands in the first module, so that all others may rely on it. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackages = "org.countypowers", annotationClass = Mapper.class)
class MapperScanning {}
