package cn.hotline.lifecycle;

import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.PublishedContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContractTest extends PublishedContract {}
